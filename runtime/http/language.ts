import type { Context } from 'hono'
import type { Language } from '#shared/model/localised.ts'

/** German unless the reader prefers English (RFC 9110 §12.5.4). */
export function languageOf(c: Context): Language {
  return preferred(c.req.header('accept-language') ?? '')
}

function preferred(header: string): Language {
  const ranked = header
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
      const quality = parameters.map((p) => /^\s*q=([\d.]+)/.exec(p)?.[1]).find(Boolean)
      return { tag: tag.slice(0, 2), quality: quality === undefined ? 1 : Number(quality) }
    })
    .filter(({ tag, quality }) => (tag === 'de' || tag === 'en') && quality > 0)
    .toSorted((a, b) => b.quality - a.quality)
  return ranked[0]?.tag === 'en' ? 'en' : 'de'
}
