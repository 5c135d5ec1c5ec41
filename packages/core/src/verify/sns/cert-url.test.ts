import { describe, expect, it } from 'vitest'
import { hostileUrls } from '../../../test-helpers/sns-urls.js'
import { certUrl, certUrlOf, host } from '../../../test-helpers/sns.js'
import { isSigningCertUrl } from './cert-url.js'
import { snsHosts } from './hosts.js'
import { amazonSns } from './amazon.js'

const hosts = snsHosts(undefined, { verifier: 'test', option: 'hosts' })

function isAt(url: string, host: string): boolean {
  return isSigningCertUrl(url, amazonSns.certificatesOf({ arn: '', region: '', host }))
}

describe('isSigningCertUrl', () => {
  it.each([
    certUrl,
    certUrlOf('f'.repeat(16)),
    certUrlOf('0'.repeat(64)),
    certUrlOf('ABCDEF0123456789'),
  ])('takes %s', (url) => {
    expect(isAt(url, host)).toBe(true)
  })

  it('takes none of the hostile ones', () => {
    expect(hostileUrls.filter((url) => isAt(url, host))).toEqual([])
  })

  it('takes the URL of each region for that region only', () => {
    for (const [region, own] of hosts) {
      const url = certUrl.replace(host, own)
      const found = [...hosts].filter(([, each]) => isAt(url, each))
      expect(found).toEqual([[region, own]])
    }
  })
})

describe('snsHosts', () => {
  it('knows every region by the name of its host, China under .cn', () => {
    expect(hosts.size).toBe(38)
    for (const [region, name] of hosts) {
      const suffix = region.startsWith('cn-') ? '.cn' : ''
      expect(name).toBe(`sns.${region}.amazonaws.com${suffix}`)
    }
  })
})
