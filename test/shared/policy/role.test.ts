import { describe, expect, test } from 'vitest'
import { parseRoles } from '#shared/policy/role.ts'

describe('roles from the claim groups', () => {
  test.each([
    ['kaemmerei:designer', [{ department: 'kaemmerei', kind: 'designer' }]],
    ['kaemmerei:owner', [{ department: 'kaemmerei', kind: 'owner' }]],
    [
      'kaemmerei:clerk:steuern',
      [{ department: 'kaemmerei', kind: 'clerk', group: 'kaemmerei/steuern' }],
    ],
    ['it:reviewer', [{ department: 'it', kind: 'reviewer' }]],
  ])('%s is a role', (group, roles) => {
    expect(parseRoles([group])).toEqual(roles)
  })

  test.each([
    'owner',
    'kaemmerei:mayor',
    'kaemmerei:clerk',
    'kaemmerei:owner:all',
    'KAEMMEREI:owner',
    'kaemmerei:owner ',
    'kaemmerei::owner',
    'kaemmerei:constructor',
    '',
  ])('"%s" grants nothing', (group) => {
    expect(parseRoles([group])).toEqual([])
  })
})
