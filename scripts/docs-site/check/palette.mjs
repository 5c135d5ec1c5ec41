import { crc32, deflateSync, inflateSync } from 'node:zlib'

/** A picture with at most 256 colours, which takes a third of the room: pages have few. */
export function withPalette(png) {
  const picture = pixelsOf(png)
  const palette = paletteOf(picture.pixels)
  const rows = indexed(picture, palette)
  const header = Buffer.from(png.subarray(16, 29))
  header[8] = 8
  header[9] = 3
  const colours = Buffer.from(palette.flatMap((colour) => [colour >> 16, colour >> 8, colour]))
  const parts = [part('IHDR', header), part('PLTE', colours)]
  parts.push(part('IDAT', deflateSync(rows, { level: 9 })), part('IEND', Buffer.alloc(0)))
  return Buffer.concat([png.subarray(0, 8), ...parts])
}

/** Of a picture as Chromium takes it: eight bits a channel, not interlaced. */
function pixelsOf(png) {
  const width = png.readUInt32BE(16)
  const height = png.readUInt32BE(20)
  const bytes = png[25] === 6 ? 4 : 3
  const raw = unfiltered(inflateSync(Buffer.concat(dataIn(png))), width * bytes, bytes)
  const pixels = new Uint32Array(width * height)
  for (let n = 0; n < pixels.length; n++) pixels[n] = raw.readUIntBE(n * bytes, 3)
  return { width, pixels }
}

function dataIn(png) {
  const found = []
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    const data = png.subarray(at + 8, at + 8 + png.readUInt32BE(at))
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') found.push(data)
  }
  return found
}

function unfiltered(data, width, bytes) {
  const out = Buffer.alloc((data.length / (width + 1)) * width)
  for (let at = 0; at < out.length; at++) {
    const row = Math.floor(at / width)
    const left = at % width < bytes ? 0 : (out[at - bytes] ?? 0)
    const up = out[at - width] ?? 0
    const corner = at % width < bytes ? 0 : (out[at - width - bytes] ?? 0)
    const filter = data[row * (width + 1)] ?? 0
    out[at] = (data[at + row + 1] ?? 0) + predicted(filter, { left, up, corner })
  }
  return out
}

function predicted(filter, { left, up, corner }) {
  if (filter < 2) return filter * left
  if (filter === 2) return up
  if (filter === 3) return (left + up) >> 1
  const near = left + up - corner
  const [a, b, c] = [left, up, corner].map((each) => Math.abs(near - each))
  return a <= b && a <= c ? left : b <= c ? up : corner
}

/** The colours that there are most of. */
function paletteOf(pixels) {
  const counts = new Map()
  for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1)
  const byCount = [...counts].toSorted(([, a], [, b]) => b - a)
  return byCount.slice(0, 256).map(([colour]) => colour)
}

function indexed({ width, pixels }, palette) {
  const places = new Map(palette.map((colour, place) => [colour, place]))
  const rows = Buffer.alloc(pixels.length + pixels.length / width)
  for (const [n, colour] of pixels.entries()) {
    const place = places.get(colour) ?? nearest(colour, palette)
    places.set(colour, place)
    rows[n + Math.floor(n / width) + 1] = place
  }
  return rows
}

function nearest(colour, palette) {
  const distances = palette.map((other) => distance(colour, other))
  return distances.indexOf(Math.min(...distances))
}

function distance(one, other) {
  const apart = (shift) => (((one >> shift) & 255) - ((other >> shift) & 255)) ** 2
  return apart(0) + apart(8) + apart(16)
}

function part(name, data) {
  const whole = Buffer.alloc(data.length + 12)
  whole.writeUInt32BE(data.length)
  whole.write(name, 4, 'latin1')
  data.copy(whole, 8)
  whole.writeUInt32BE(crc32(whole.subarray(4, -4)), data.length + 8)
  return whole
}
