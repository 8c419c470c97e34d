import { describe, expect, test } from 'vitest'
import { createSqliteStore } from '#runtime/hosts/sqlite/sqliteStore.ts'
import { findOpenTask, recordLook } from '#runtime/inbox/store.ts'
import { findDepartmentCase } from '#runtime/instances/store.ts'
import { incidentPage } from '#runtime/operations/incidentPage.ts'
import { listAddressed } from '#runtime/operations/store.ts'
import * as portal from '#runtime/portal/store.ts'
import { createCaseReader } from '#runtime/storage/caseReader.ts'
import { deleteCase, tableNamesOfCase } from '#runtime/storage/deleteCase.ts'
import { recordedDatabase } from '../../support/recordedDatabase.ts'

const tables = ['instances', ...tableNamesOfCase]

function recording() {
  const { scansIn, ...recorded } = recordedDatabase()
  return { ...recorded, scansIn: () => scansIn(tables) }
}

describe('no statement looks through all cases to find one:', () => {
  test('neither of the host', () => {
    const { db, scansIn, statements } = recording()

    createSqliteStore(db)

    expect(statements.size).toBeGreaterThan(60)
    expect(scansIn()).toEqual([])
  })

  test('nor of who shows a case', () => {
    const { db, scansIn, statements } = recording()

    portal.findCase(db, 'a')
    portal.listCases(db, 'subject')
    portal.listSteps(db, 'a')
    portal.loadAnswers(db, 'a:1')
    portal.listLetters(db, 'a')
    portal.listAccesses(db, 'a')
    portal.listUnanswered(db, 'a')
    portal.nextTimer(db, 'a')
    findDepartmentCase(db, 'a')
    findOpenTask(db, 'a:1')
    createCaseReader(db).find('a')
    recordLook(db, look)

    expect(statements.size).toBeGreaterThan(12)
    expect(scansIn()).toEqual([])
  })

  test('nor of who reads a page of incidents, which is not sorted either', () => {
    const { db, scansIn, sorting, statements } = recording()

    listAddressed(db)
    incidentPage(db, [{ addressee: 'business', department: 'amt' }], 0)

    expect(statements.size).toBeGreaterThan(1)
    expect([scansIn(), sorting()]).toEqual([[], []])
  })

  test('nor of who deletes it', () => {
    const { db, scansIn, statements } = recording()

    deleteCase(db, { instanceId: 'a', at: look.at, actor: 'operator', role: 'it:operator' })

    expect(statements.size).toBeGreaterThan(tableNamesOfCase.length)
    expect(scansIn()).toEqual([])
  })

  test('as this test would see', () => {
    const { db, scansIn } = recording()

    db.$client.prepare('SELECT id FROM timers WHERE instance_id = ?')

    expect(scansIn()).toHaveLength(1)
  })
})

const look = {
  instanceId: 'a',
  at: '2026-01-15T08:00:00.000Z',
  purpose: { de: 'Bearbeiten' },
  legalBasis: '§ 1',
  office: 'amt',
  role: 'clerk',
} as const
