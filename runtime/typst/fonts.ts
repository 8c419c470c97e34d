import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { inflateSync } from 'node:zlib'

/** Noto Sans, which has every letter of DIN 91379, as KERN brings it. */
export function letterFonts(): readonly Buffer[] {
  const { resolve } = createRequire(import.meta.url)
  return ['NotoSans-Regular', 'NotoSans-Bold'].map((name) =>
    unpackWoff(readFileSync(resolve(`@kern-ux/native/dist/fonts/noto-sans/${name}.woff`))),
  )
}

/** WOFF 1.0 (W3C) to OpenType: the same tables, unpacked. */
function unpackWoff(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('font: expected WOFF 1.0')
  const count = woff.readUInt16BE(12)
  const head = Buffer.alloc(12 + count * 16)
  woff.copy(head, 0, 4, 8) // flavour
  head.writeUInt16BE(count, 4)
  const power = Math.floor(Math.log2(count))
  head.writeUInt16BE(2 ** power * 16, 6)
  head.writeUInt16BE(power, 8)
  head.writeUInt16BE(count * 16 - 2 ** power * 16, 10)
  const tables: Buffer[] = []
  let offset = head.length
  for (let index = 0; index < count; index++) {
    const entry = 44 + index * 20
    const table = unpackTable(woff, entry)
    const at = 12 + index * 16
    woff.copy(head, at, entry, entry + 4) // tag
    woff.copy(head, at + 4, entry + 16, entry + 20) // checksum
    head.writeUInt32BE(offset, at + 8)
    head.writeUInt32BE(table.length, at + 12)
    const padding = (4 - (table.length % 4)) % 4
    tables.push(table, Buffer.alloc(padding))
    offset += table.length + padding
  }
  return Buffer.concat([head, ...tables])
}

function unpackTable(woff: Buffer, entry: number): Buffer {
  const offset = woff.readUInt32BE(entry + 4)
  const packed = woff.subarray(offset, offset + woff.readUInt32BE(entry + 8))
  return packed.length === woff.readUInt32BE(entry + 12) ? packed : inflateSync(packed)
}
