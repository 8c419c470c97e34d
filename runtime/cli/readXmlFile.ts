import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs'
import { limits } from '#shared/xml/limits.ts'

/** A text file in the encoding that it declares. Of what is too large to be imported only as much as shows it. */
export function readXmlFile(file: string): string {
  const longest = limits.characters * 4
  return decoded(statSync(file).size > longest ? beginning(file, longest) : readFileSync(file))
}

function beginning(file: string, length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  const descriptor = openSync(file, 'r')
  try {
    return bytes.subarray(0, readSync(descriptor, bytes, 0, length, 0))
  } finally {
    closeSync(descriptor)
  }
}

/** XML 1.0, appendix F: a byte order mark, else what the first line says, else UTF-8. */
function decoded(bytes: Uint8Array): string {
  const declared = /^<\?xml[^>]*\sencoding=["']([\w.-]+)["']/.exec(
    new TextDecoder('latin1').decode(bytes.subarray(0, 200)),
  )?.[1]
  return new TextDecoder(markOf(bytes) ?? known(declared)).decode(bytes)
}

function markOf([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined
}

function known(encoding = 'utf-8'): string {
  return /^(utf-8|us-ascii|iso-8859-\d+|windows-125\d)$/i.test(encoding) ? encoding : 'utf-8'
}
