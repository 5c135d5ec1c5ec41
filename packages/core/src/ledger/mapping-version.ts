/**
 * The version of what makes events of payloads: that of this package. Whoever keeps deliveries keeps it beside them, to
 * know later which were read by an older one.
 */
export const mappingVersion = '0.0.0'
