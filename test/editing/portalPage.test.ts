import { expect, test } from 'vitest'
import {
  addPortalPage,
  removePortalPage,
  updatePortalPage,
  withText,
} from '#designer/editing/commands/portalPage.ts'
import { changed } from '../support/change.ts'
import { sampleService } from '../support/sampleService.ts'

const { portal: _, ...unlisted } = sampleService()
const texts = { start: { de: 'Jetzt beginnen' }, done: { de: 'Erledigt' } }

test('a page in the portal begins with its button and is called like the service', () => {
  const after = changed(unlisted, (now) => addPortalPage(now, texts))

  expect(after.portal).toEqual({
    ...texts,
    facts: [],
    steps: [],
    legalBases: [],
    caseTitle: unlisted.title,
  })
})

test('a page that is there is not begun anew', () => {
  const listed = addPortalPage(unlisted, texts)

  expect(addPortalPage(listed, { ...texts, start: { de: 'Los' } })).toBe(listed)
})

test('a text may be left out again', () => {
  const listed = addPortalPage(unlisted, texts)
  const said = changed(listed, (now) =>
    updatePortalPage(now, (page) => withText(page, 'effort', { de: '3 Minuten' })),
  )
  const silent = updatePortalPage(said, (page) => withText(page, 'effort', undefined))

  expect(said.portal?.effort).toEqual({ de: '3 Minuten' })
  expect(silent).toEqual(listed)
})

test('without a page nothing is written, and a page can be withdrawn', () => {
  expect(updatePortalPage(unlisted, (page) => page)).toBe(unlisted)
  expect(removePortalPage(addPortalPage(unlisted, texts))).toEqual(unlisted)
})
