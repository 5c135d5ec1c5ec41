import { createPrivateKey, generateKeyPairSync, X509Certificate } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { testCertificate } from './certificate.js'

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })

describe('testCertificate', () => {
  it('makes a certificate that Node reads, signed with the key', () => {
    const certificate = new X509Certificate(
      testCertificate({ commonName: 'sns.example.com' }, privateKey),
    )
    expect(certificate.subject).toBe('CN=sns.example.com')
    expect(certificate.issuer).toBe('CN=sns.example.com')
    expect(certificate.verify(publicKey)).toBe(true)
    expect(certificate.publicKey.equals(publicKey)).toBe(true)
    expect(certificate.ca).toBe(false)
    expect(certificate.subjectAltName).toBeUndefined()
  })

  it('says from when and until when it is valid', () => {
    const [notBefore, notAfter] = [
      new Date('2026-01-02T03:04:05Z'),
      new Date('2051-01-02T03:04:05Z'),
    ]
    const certificate = new X509Certificate(
      testCertificate({ commonName: 'a.example.com', notBefore, notAfter }, privateKey),
    )
    expect(new Date(certificate.validFrom)).toEqual(notBefore)
    expect(new Date(certificate.validTo)).toEqual(notAfter)
  })

  it('has other names, and can be that of an authority', () => {
    const altNames = ['b.example.com', 'c.example.com']
    const certificate = new X509Certificate(
      testCertificate({ commonName: 'a.example.com', altNames, authority: true }, privateKey),
    )
    expect(certificate.subjectAltName).toBe('DNS:b.example.com, DNS:c.example.com')
    expect(certificate.ca).toBe(true)
  })

  it('can be for another key than the one that signs', () => {
    const other = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const certificate = new X509Certificate(
      testCertificate({ commonName: 'a.example.com' }, privateKey, other.privateKey),
    )
    expect(certificate.publicKey.asymmetricKeyType).toBe('ec')
    expect(certificate.verify(publicKey)).toBe(true)
    expect(createPrivateKey(other.privateKey.export({ type: 'pkcs8', format: 'pem' })).type).toBe(
      'private',
    )
  })
})
