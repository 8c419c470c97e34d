import { expect, test } from 'vitest'
import { parseDefinition } from '#runtime/services/parseDefinition.ts'
import { officeService } from '../../support/officeService.ts'

const definition = officeService({ id: 'probe', owner: 'kaemmerei', group: 'kaemmerei/steuern' })

test('a stored definition comes back as it was', () => {
  expect(parseDefinition(JSON.stringify(definition))).toEqual(definition)
})

test('one in the format of another time is refused by the name of its format', () => {
  const stored = JSON.stringify({ ...definition, format: 'fachwerk/0' })

  expect(() => parseDefinition(stored)).toThrow(
    expect.objectContaining({ code: 'formatUnknown', extra: { format: 'fachwerk/0' } }),
  )
})
