/** A picture with at most 256 colours, which takes a third of the room: pages have few. */
export function withPalette(png: Buffer): Buffer
