import type { JsonValue } from '../../events/base.js'
import { setOwn } from '../../util/set-own.js'
import type { SendGridEvent } from './payload.js'

// SendGrid's own fields. A custom argument of one of these names is lost, or cannot be told from them.
const reserved: ReadonlySet<string> = new Set([
  'email',
  'event',
  'timestamp',
  'smtp-id',
  'sg_event_id',
  'sg_message_id',
  'category',
  'asm_group_id',
  'reason',
  'status',
  'response',
  'attempt',
  'type',
  'tls',
  'cert_err',
  'ip',
  'pool',
  'url',
  'url_offset',
  'useragent',
  'send_at',
  'bounce_classification',
  'sg_machine_open',
  'sg_content_type',
  'sg_template_id',
  'sg_template_name',
  'template_id',
  'template_hash',
  'template_version_id',
  'singlesend_id',
  'singlesend_name',
  'mc_stats',
  'phase_id',
  'newsletter',
  'post_type',
  'sg_user_id',
  'domain',
  'from',
  'message',
  'date',
])

/** Your custom arguments: everything that is not SendGrid's. */
export function metadataOf(raw: SendGridEvent): Record<string, JsonValue> {
  const metadata: Record<string, JsonValue> = {}
  for (const name of Object.keys(raw)) {
    if (isReserved(name)) continue
    const value = raw[name]
    if (value !== undefined) setOwn(metadata, name, value)
  }
  return metadata
}

function isReserved(name: string): boolean {
  return reserved.has(name) || name.startsWith('marketing_campaign_') || name.startsWith('nlvx_')
}
