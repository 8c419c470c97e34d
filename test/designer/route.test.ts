import { describe, expect, it } from 'vitest'
import { hrefOf, parseRoute } from '#designer/designer/route.ts'
import { slugFrom } from '#designer/designer/slug.ts'

describe('addresses of the designer', () => {
  it.each([
    [{}, '/designer/'],
    [{ service: 'hund' }, '/designer/?service=hund'],
    [{ service: 'hund', view: 'flow' }, '/designer/?service=hund'],
    [
      { service: 'hund', view: 'forms', item: 'details' },
      '/designer/?service=hund&view=forms&item=details',
    ],
  ] as const)('%o is %s', (route, href) => {
    expect(hrefOf(route)).toBe(href)
    expect(parseRoute(new URL(href, 'http://localhost').search)).toEqual({ view: 'flow', ...route })
  })

  it('show the flow when they name no view there is', () => {
    expect(parseRoute('?service=hund&view=nonsense')).toEqual({ service: 'hund', view: 'flow' })
  })

  it.each([
    ['Hund anmelden', 'hund-anmelden'],
    ['Ärztliche Prüfung (Straße)', 'aerztliche-pruefung-strasse'],
    ['  ', ''],
  ])('"%s" gives "%s"', (title, slug) => {
    expect(slugFrom(title)).toBe(slug)
  })
})
