/** A mail as it came over the wire, made readable. */
export interface ReadMail {
  readonly messageId: string
  readonly to: string
  /** Head and body, everything decoded. */
  readonly text: string
}

export function readMail(source: string): ReadMail {
  const at = source.search(/\r?\n\r?\n/)
  const head = decodeWords(source.slice(0, at).replaceAll(/\r?\n[ \t]+/g, ' '))
  const body = source.slice(at).trim()
  const isBase64 = /^content-transfer-encoding: *base64/im.test(head)
  return {
    messageId: field('message-id', head),
    to: field('to', head),
    text: `${head}\n\n${isBase64 ? Buffer.from(body, 'base64').toString('utf8') : unquote(body)}`,
  }
}

function field(name: string, head: string): string {
  return new RegExp(`^${name}: *(.*)$`, 'im').exec(head)?.[1]?.trim() ?? ''
}

/** RFC 2047. */
function decodeWords(head: string): string {
  return head.replaceAll(/=\?utf-8\?([qb])\?([^?]*)\?=\s*/gi, (_all, how: string, word: string) =>
    how.toLowerCase() === 'b'
      ? Buffer.from(word, 'base64').toString('utf8')
      : unquote(word.replaceAll('_', ' ')),
  )
}

/** Quoted-printable. */
function unquote(text: string): string {
  const bytes = text
    .replaceAll(/=\r?\n/g, '')
    .replaceAll(/=([0-9A-F]{2})/g, (_all, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    )
  return Buffer.from(bytes, 'latin1').toString('utf8')
}
