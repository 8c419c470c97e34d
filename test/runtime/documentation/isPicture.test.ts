import { describe, expect, test } from 'vitest'
import { drawPicture } from '#designer/picture/drawPicture.tsx'
import { sheetsOf } from '#designer/picture/sheets.ts'
import { isPicture } from '#runtime/documentation/isPicture.ts'
import { everyElement } from '../../support/everyElement.ts'

const svg = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`

describe('a drawing that the server sets into a page', () => {
  test('may hold everything that the designer draws', () => {
    const definition = everyElement()
    const words = { title: 'Alles', description: 'Öffentlich', language: 'de' } as const

    expect(isPicture(drawPicture(definition, sheetsOf(definition, 'de'), words).svg)).toBe(true)
  })

  test.each([
    ['a file', '<image href="file:///etc/passwd"/>'],
    ['an address', '<a href="https://example.com"><rect/></a>'],
    ['a program', '<script>alert(1)</script>'],
    ['an event', '<rect onload="alert(1)"/>'],
    ['a page', '<foreignObject><p>x</p></foreignObject>'],
    ['a style from elsewhere', '<style>@import "x.css";</style>'],
    ['a fill from elsewhere', '<style>.a{fill:url(http://example.com)}</style>'],
    ['an address in a style', '<rect style="fill:url(x)"/>'],
    ['an element of another kind', '<x:g xmlns:x="urn:x"/>'],
    ['an entity', '<!DOCTYPE svg [<!ENTITY a "b">]><g>&a;</g>'],
  ])('may not name %s', (_, inside) => {
    expect(isPicture(svg('<g><rect class="a" width="1" height="1"/></g>'))).toBe(true)
    expect(isPicture(svg(inside))).toBe(false)
  })

  test('is XML', () => {
    expect(isPicture('<svg')).toBe(false)
    expect(isPicture('<p xmlns="http://www.w3.org/2000/svg"/>')).toBe(false)
  })
})
