import { createPrivateKey, createPublicKey, randomBytes, sign, type KeyObject } from 'node:crypto'

/** What a certificate says. */
export interface CertificateOptions {
  readonly commonName: string
  /**
   * Host names in addition to it.
   *
   * @defaultValue none
   */
  readonly altNames?: readonly string[]
  /**
   * Common name of the authority that issues it.
   *
   * @defaultValue its own
   */
  readonly issuer?: string
  /** @defaultValue an hour ago */
  readonly notBefore?: Date
  /** @defaultValue in an hour */
  readonly notAfter?: Date
  /**
   * Whether it is the certificate of an authority.
   *
   * @defaultValue false
   */
  readonly authority?: boolean
}

const hour = 3_600_000
const rsaSha256 = Buffer.from('06092a864886f70d01010b0500', 'hex')
const commonNameId = Buffer.from('0603550403', 'hex')
const altNamesId = Buffer.from('0603551d11', 'hex')
const constraintsId = Buffer.from('0603551d13', 'hex')

/**
 * A throw-away certificate (X.509, PEM) for a key pair: `node:crypto` reads certificates and
 * cannot make them.
 *
 * @param key the RSA key that signs; a second one, where the certificate is to be for another key
 * @see https://www.rfc-editor.org/rfc/rfc5280#section-4.1
 */
export function testCertificate(
  options: CertificateOptions,
  privateKey: KeyObject,
  certifiedKey: KeyObject = privateKey,
): string {
  const content = toBeSigned(options, certifiedKey)
  const signature = sign('sha256', content, createPrivateKey(pemOf(privateKey)))
  const der = sequence(content, sequence(rsaSha256), bitString(signature))
  const lines = der.toString('base64').replaceAll(/.{1,64}/g, '$&\n')
  return `-----BEGIN CERTIFICATE-----\n${lines}-----END CERTIFICATE-----\n`
}

function pemOf(key: KeyObject): string {
  return key.export({ type: 'pkcs8', format: 'pem' }).toString()
}

function toBeSigned(options: CertificateOptions, key: KeyObject): Buffer {
  const now = Date.now()
  const { notBefore = new Date(now - hour), notAfter = new Date(now + hour) } = options
  const { commonName, issuer = commonName } = options
  return sequence(
    tlv(0xa0, integer(Buffer.of(2))),
    // Positive, whatever the random bytes are.
    integer(Buffer.concat([Buffer.of(1), randomBytes(8)])),
    sequence(rsaSha256),
    nameOf(issuer),
    sequence(time(notBefore), time(notAfter)),
    nameOf(commonName),
    createPublicKey(pemOf(key)).export({ type: 'spki', format: 'der' }),
    ...extensionsOf(options),
  )
}

function nameOf(commonName: string): Buffer {
  return sequence(tlv(0x31, sequence(commonNameId, tlv(0x0c, Buffer.from(commonName)))))
}

function extensionsOf({ altNames = [], authority = false }: CertificateOptions): Buffer[] {
  const names = sequence(...altNames.map((name) => tlv(0x82, Buffer.from(name))))
  const found = [
    ...(altNames.length > 0 ? [sequence(altNamesId, tlv(0x04, names))] : []),
    ...(authority
      ? [sequence(constraintsId, tlv(0x04, sequence(tlv(0x01, Buffer.of(0xff)))))]
      : []),
  ]
  return found.length > 0 ? [tlv(0xa3, sequence(...found))] : []
}

function time(date: Date): Buffer {
  const digits = date.toISOString().replaceAll(/\D/g, '').slice(0, 14)
  return tlv(0x18, Buffer.from(`${digits}Z`))
}

function integer(bytes: Buffer): Buffer {
  return tlv(0x02, bytes)
}

function bitString(bytes: Buffer): Buffer {
  return tlv(0x03, Buffer.of(0), bytes)
}

function sequence(...items: Buffer[]): Buffer {
  return tlv(0x30, ...items)
}

/** Tag, length, value: how DER writes everything. */
function tlv(tag: number, ...items: Buffer[]): Buffer {
  const value = Buffer.concat(items)
  if (value.length < 0x80) return Buffer.concat([Buffer.of(tag, value.length), value])
  const hex = value.length.toString(16)
  const length = Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex')
  return Buffer.concat([Buffer.of(tag, 0x80 + length.length), length, value])
}
