import { describe, expect, test } from 'vitest'
import {
  departmentsFor,
  groupsFor,
  may,
  mayAnywhere,
  type Action,
  type Target,
} from '#shared/policy/may.ts'
import { parseRoles } from '#shared/policy/role.ts'

function actor(...groups: readonly string[]) {
  return { subject: 'me', roles: parseRoles(groups) }
}

const own: Target = { department: 'kaemmerei' }
const foreign: Target = { department: 'ordnungsamt' }

describe('may', () => {
  test.each<[Action, string]>([
    ['createService', 'designer'],
    ['readDraft', 'designer'],
    ['readDraft', 'dataDesigner'],
    ['readDraft', 'owner'],
    ['editDraft', 'designer'],
    ['editDraft', 'dataDesigner'],
    ['submitDraft', 'owner'],
    ['readSubmission', 'clerk:steuern'],
    ['release', 'owner'],
    ['readVersions', 'clerk:steuern'],
    ['readMeasures', 'designer'],
    ['readCase', 'clerk:steuern'],
    ['readCase', 'owner'],
    ['sendMessage', 'clerk:steuern'],
    ['sendMessage', 'owner'],
    ['addKey', 'owner'],
  ])('%s is granted to a %s of the department and ends at its border', (action, role) => {
    const member = actor(`kaemmerei:${role}`)

    expect([may(member, action, own), may(member, action, foreign)]).toEqual([true, false])
  })

  test.each<[Action, string]>([
    ['editDraft', 'owner'],
    ['editDraft', 'clerk:steuern'],
    ['release', 'designer'],
    ['release', 'dataDesigner'],
    ['readCase', 'designer'],
    ['addKey', 'designer'],
    ['workTask', 'owner'],
    ['reviewSubmission', 'owner'],
    ['readOperations', 'owner'],
  ])('%s is not granted to a %s', (action, role) => {
    expect(mayAnywhere(actor(`kaemmerei:${role}`), action)).toBe(false)
  })

  test.each<[Action, Target]>([
    ['readCase', own],
    ['readDraft', own],
    ['workTask', own],
    ['release', own],
    ['readMeasures', own],
  ])('IT has no right to %s', (action, target) => {
    expect(may(actor('it:reviewer', 'it:operator'), action, target)).toBe(false)
  })

  test('nobody reviews their own submission', () => {
    const reviewer = actor('it:reviewer')

    expect(may(reviewer, 'reviewSubmission', { subject: 'somebody else' })).toBe(true)
    expect(may(reviewer, 'reviewSubmission', { subject: 'me' })).toBe(false)
  })

  test('a clerk works only the tasks of the own group', () => {
    const clerk = actor('kaemmerei:clerk:steuern')

    expect(may(clerk, 'workTask', { ...own, group: 'kaemmerei/steuern' })).toBe(true)
    expect(may(clerk, 'workTask', { ...own, group: 'kaemmerei/kasse' })).toBe(false)
    expect(may(clerk, 'workTask', own)).toBe(false)
  })

  test('a technical incident goes to IT, a business one to the department', () => {
    const technical = { ...own, addressee: 'technical' as const }
    const business = { ...own, addressee: 'business' as const }
    const [operator, clerk] = [actor('it:operator'), actor('kaemmerei:clerk:steuern')]

    expect(may(operator, 'retryIncident', technical)).toBe(true)
    expect(may(operator, 'retryIncident', business)).toBe(false)
    expect(may(clerk, 'retryIncident', technical)).toBe(false)
    expect(may(clerk, 'retryIncident', business)).toBe(true)
    expect(may(clerk, 'retryIncident', { ...foreign, addressee: 'business' })).toBe(false)
  })

  test('whoever is not signed in may nothing, a citizen only follow the own case', () => {
    expect(may(undefined, 'startCase', {})).toBe(false)
    expect(may(actor(), 'startCase', {})).toBe(true)
    expect(may(actor(), 'followCase', { subject: 'me' })).toBe(true)
    expect(may(actor(), 'followCase', { subject: 'another' })).toBe(false)
    expect(may(actor('kaemmerei:owner'), 'followCase', { ...own, subject: 'another' })).toBe(false)
  })

  test('lists are cut to the departments of the right roles', () => {
    const two = actor('kaemmerei:designer', 'ordnungsamt:clerk:ordnung')

    expect(departmentsFor(two, 'readMeasures')).toEqual(['kaemmerei', 'ordnungsamt'])
    expect(departmentsFor(two, 'editDraft')).toEqual(['kaemmerei'])
    expect(departmentsFor(actor('it:reviewer'), 'readSubmission')).toBe('all')
    expect(departmentsFor(undefined, 'readSubmission')).toEqual([])
  })

  test('lists of groups are cut to those whose clerk somebody is', () => {
    const two = ['kaemmerei:clerk:steuern', 'ordnungsamt:clerk:ordnung'] as const
    const clerk = actor(...two, ...two, 'kaemmerei:owner')

    expect(groupsFor(clerk, 'workTask')).toEqual([
      { department: 'kaemmerei', group: 'kaemmerei/steuern' },
      { department: 'ordnungsamt', group: 'ordnungsamt/ordnung' },
    ])
    expect(groupsFor(clerk, 'readCase')).toEqual([])
    expect(groupsFor(undefined, 'workTask')).toEqual([])
  })
})
