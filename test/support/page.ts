import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { Window, type Document } from 'happy-dom'

/** A page as a browser without scripts reads it. */
export function documentOf(html: string): Document {
  const { document } = new Window()
  document.write(html)
  return document
}

export function render(element: ReactElement): Document {
  return documentOf(`<!doctype html><html><body>${renderToStaticMarkup(element)}</body></html>`)
}

/** Text as people read it, without runs of spaces. */
export function textOf(document: Document, selector = 'body'): string {
  return (document.querySelector(selector)?.textContent ?? '').replaceAll(/\s+/g, ' ').trim()
}
