import { longMark, longNumber } from './longNumber.ts'

/** JSON text with every digit of its numbers: what no double holds becomes a `LongNumber`. */
export function readJson(text: string) {
  const value = JSON.parse(text)
  return suspicious.test(text) ? JSON.parse(withLongNumbers(text)) : value
}

/** The other way: long numbers are JSON numbers again. */
export function writeJson(value: unknown, indent?: number): string {
  const text = JSON.stringify(value, undefined, indent)
  return text.includes(longMark) ? text.replaceAll(marked, '$1') : text
}

/** Shorter numbers, and smaller exponents, mean the same as the double they become. What begins so elsewhere is part of a text. */
const suspicious = /[:,[\s]-?\d(?:[\d.]{15}|[\d.]*[eE][+-]?\d{3})|^-?\d/

/** An opening quotation mark never follows a backslash, and a name is no number. */
const marked = /(?<!\\)"\uFDD0(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)"(?!\s*:)/g

/** Of text that is JSON: what looks like a number outside of its strings is one. */
function withLongNumbers(json: string): string {
  let written = ''
  let copied = 0
  for (let at = 0; at < json.length; at += 1) {
    if (json[at] === '"') {
      at = endOfText(json, at)
      continue
    }
    number.lastIndex = at
    const [token] = number.exec(json) ?? []
    if (token === undefined) continue
    if (!isHeld(token)) {
      written += `${json.slice(copied, at)}"${longNumber(token)}"`
      copied = at + token.length
    }
    at += token.length - 1
  }
  return written + json.slice(copied)
}

const number = /-?\d[\d.eE+-]*/y

function endOfText(json: string, from: number): number {
  let at = from + 1
  while (at < json.length && json[at] !== '"') at += json[at] === '\\' ? 2 : 1
  return at
}

/** By a double, whose shortest text means the same number. */
function isHeld(token: string): boolean {
  return significant(token) === significant(String(Number(token)))
}

/** The same for 1200, 1.2e3 and 1200.0; undefined for infinity. */
function significant(text: string): string | undefined {
  const [, sign = '', whole = '', places = '', exponent = '0'] = parts.exec(text) ?? []
  const digits = whole + places
  let from = 0
  while (digits[from] === '0') from += 1
  let to = digits.length
  while (to > from && digits[to - 1] === '0') to -= 1
  if (whole === '') return undefined
  if (to === from) return '0'
  return `${sign}${digits.slice(from, to)}e${Number(exponent) - places.length + digits.length - to}`
}

const parts = /^(-?)(0|[1-9]\d*)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/
