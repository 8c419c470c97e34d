import { Fragment, isValidElement, type ReactNode } from 'react'
import { escaped } from '#shared/xml/print.ts'

/** Shapes without state as text. React's own writer takes as long again, and more to load than all the rest of a picture. */
export function asMarkup(node: ReactNode): string {
  return markupOf(node)
}

type Properties = Readonly<Record<string, unknown>> & { readonly children?: ReactNode }

function markupOf(node: unknown): string {
  if (Array.isArray(node)) {
    let all = ''
    for (const one of node) all += markupOf(one)
    return all
  }
  if (typeof node === 'string' || typeof node === 'number') return markup(String(node))
  if (!isValidElement<Properties>(node)) return ''
  const { type, props } = node
  if (type === Fragment) return markupOf(props.children)
  // reason: what is drawn here is functions only, never a class
  if (typeof type === 'function') return markupOf((type as (props: Properties) => ReactNode)(props))
  const opened = `<${type}${attributesOf(props)}`
  return props.children === undefined
    ? `${opened}/>`
    : `${opened}>${markupOf(props.children)}</${type}>`
}

function attributesOf(props: Properties): string {
  let all = ''
  for (const name in props) {
    const value = props[name]
    if (name === 'children' || value === '') continue
    if (typeof value !== 'string' && typeof value !== 'number') continue
    all += ` ${attributeName(name)}="${markup(String(value))}"`
  }
  return all
}

const names = new Map([
  ['className', 'class'],
  ['viewBox', 'viewBox'],
])

/** "textAnchor" is "text-anchor". */
function attributeName(property: string): string {
  const known = names.get(property)
  if (known !== undefined) return known
  const name = property.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
  names.set(property, name)
  return name
}

const plain = /^[\w \-.,:;()/#%]*$/

/** Most of a drawing are numbers and names, which need no second look. */
function markup(text: string): string {
  return plain.test(text) ? text : escaped(text)
}
