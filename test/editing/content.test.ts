import { describe, expect, it } from 'vitest'
import {
  addInput,
  addOutput,
  removeInput,
  removeOutput,
} from '#designer/editing/commands/decisionColumns.ts'
import {
  addRow,
  duplicateRow,
  moveRow,
  removeRow,
  setCell,
  updateDecision,
} from '#designer/editing/commands/decisionRows.ts'
import {
  addField,
  addQuestion,
  moveQuestion,
  removeQuestion,
  updateForm,
} from '#designer/editing/commands/formQuestions.ts'
import {
  addBlock,
  moveBlock,
  removeBlock,
  updateLetter,
} from '#designer/editing/commands/letterBlocks.ts'
import {
  addMapping,
  removeTarget,
  setRow,
  updateMapping,
} from '#designer/editing/commands/mappingRows.ts'
import { renameElement } from '#designer/editing/commands/updateElement.ts'
import { insertStep } from '#designer/editing/commands/insertStep.ts'
import { edit, emptyHistory, redo, undo } from '#designer/editing/history.ts'
import { freeId, idFrom } from '#designer/editing/ids.ts'
import { changed } from '../support/change.ts'
import { sampleService } from '../support/sampleService.ts'

describe('decision tables', () => {
  const rows = (service: ReturnType<typeof sampleService>) => service.decisions['tax']?.rows ?? []

  it('get a row in the period of the one above', () => {
    const after = changed(sampleService(), (service) =>
      updateDecision(service, 'tax', (table) => addRow(table)),
    )

    expect(rows(after).at(-1)).toEqual({
      id: 'zeile4',
      when: {},
      then: { amount: '816' },
      validFrom: '2026-01-01',
    })
  })

  it('lose and double rows', () => {
    const after = changed(sampleService(), (service) =>
      updateDecision(service, 'tax', (table) => removeRow(duplicateRow(table, 'zeile2'), 'zeile')),
    )

    expect(rows(after).map(({ id }) => id)).toEqual(['zeile2', 'zeile4', 'zeile3'])
  })

  it('move rows, but not past the ends', () => {
    const after = changed(sampleService(), (service) =>
      updateDecision(service, 'tax', (table) => moveRow(moveRow(table, 'zeile2', -1), 'zeile3', 1)),
    )

    expect(rows(after).map(({ id }) => id)).toEqual(['zeile2', 'zeile', 'zeile3'])
  })

  it('drop an emptied condition and keep a result', () => {
    const after = changed(sampleService(), (service) =>
      updateDecision(service, 'tax', (table) =>
        setCell(setCell(table, 'zeile2', { part: 'when', column: 'listed', text: '' }), 'zeile2', {
          part: 'then',
          column: 'amount',
          text: '',
        }),
      ),
    )

    expect(rows(after)[1]).toMatchObject({ when: {}, then: { amount: '144' } })
  })

  it('gain and lose columns in every row', () => {
    const after = changed(sampleService(), (service) =>
      updateDecision(service, 'tax', (table) =>
        removeOutput(
          removeInput(
            addOutput(
              addInput(table, {
                label: { de: 'Rufname' },
                schema: { type: 'string' },
                expression: 'dog.name',
              }),
              { label: { de: 'Satz' }, schema: { type: 'string' } },
            ),
            'listed',
          ),
          'amount',
        ),
      ),
    )

    expect(after.decisions['tax']?.inputs.map(({ id }) => id)).toEqual(['rufname'])
    expect(rows(after).map(({ when, then }) => ({ when, then }))).toEqual(
      Array.from({ length: 3 }, () => ({ when: {}, then: { satz: 'null' } })),
    )
  })
})

describe('forms', () => {
  it('ask for a new field with an input that fits', () => {
    const after = changed(sampleService(), (service) => {
      const added = addField(service, { label: { de: 'Tätowierung' }, schema: { type: 'boolean' } })
      return updateForm(added.definition, 'dog', (form) =>
        addQuestion(form, {
          path: added.path,
          question: { de: 'Ist der Hund tätowiert?' },
          schema: { type: 'boolean' },
        }),
      )
    })

    expect(after.data['taetowierung']).toEqual({ type: 'boolean', label: { de: 'Tätowierung' } })
    expect(after.forms['dog']?.questions.at(-1)).toMatchObject({
      path: 'taetowierung',
      widget: 'radio',
      required: true,
    })
  })

  it('lose and reorder questions', () => {
    const after = changed(sampleService(), (service) =>
      updateForm(service, 'dog', (form) => moveQuestion(form, 'since', -1)),
    )

    expect(after.forms['dog']?.questions.map(({ id }) => id)).toEqual(['since', 'name'])
    const fewer = changed(after, (service) =>
      updateForm(service, 'dog', (form) => removeQuestion(form, 'name')),
    )
    expect(fewer.forms['dog']?.questions.map(({ id }) => id)).toEqual(['since'])
  })
})

describe('mappings', () => {
  it('are set and removed row by row', () => {
    const after = changed(sampleService(), (service) =>
      updateMapping(service, 'personOutput', (mapping) =>
        removeTarget(setRow(mapping, 'dog.name', 'result.familyName'), 'applicant'),
      ),
    )

    expect(after.mappings['personOutput']?.rows).toEqual({
      'dog.name': { value: 'result.familyName' },
    })
  })

  it('begin empty at a step that has none', () => {
    const after = changed(
      sampleService(),
      (service) =>
        addMapping(service, { process: 'main', element: 'assess', side: 'output' }).definition,
    )

    expect(after.processes['main']?.elements['assess']).toHaveProperty(
      'output',
      'steuerFestsetzenErgebnis',
    )
    expect(after.mappings['steuerFestsetzenErgebnis']).toEqual({
      title: { de: 'Steuer festsetzen' },
      rows: {},
    })
  })
})

describe('letters', () => {
  it('gain, move and lose blocks', () => {
    const more = changed(sampleService(), (service) =>
      updateLetter(service, 'assessment', (letter) =>
        moveBlock(addBlock(letter, 'reasons', { de: 'Gründe' }), 'reasons', -1),
      ),
    )

    expect(more.letters['assessment']?.blocks.map(({ id }) => id)).toEqual(['reasons', 'decision'])
    const fewer = changed(more, (service) =>
      updateLetter(service, 'assessment', (letter) => removeBlock(letter, 'decision')),
    )
    expect(fewer.letters['assessment']?.blocks.map(({ id }) => id)).toEqual(['reasons'])
  })

  it('take the new name of the step they were made with', () => {
    const inserted = insertStep(sampleService(), {
      process: 'main',
      kind: 'issueLetter',
      name: { de: 'Schreiben erteilen' },
    })

    const after = changed(inserted.definition, (service) =>
      renameElement(service, {
        process: 'main',
        element: inserted.element,
        name: { de: 'Marke schicken' },
      }),
    )

    expect(after.letters['schreibenErteilen']?.title).toEqual({ de: 'Marke schicken' })
  })
})

describe('history', () => {
  it('leaves no step behind for what changed nothing', () => {
    const definition = sampleService()

    expect(edit({ definition, history: emptyHistory }, 'nichts', { ...definition })).toBeUndefined()
  })

  it('forgets what was undone once something else is done', () => {
    const definition = sampleService()
    const first = edit({ definition, history: emptyHistory }, 'eins', {
      ...definition,
      legalBasis: '§ 1',
    })
    if (first === undefined) throw new Error('nothing was done')
    const undone = undo(first)
    const other = edit(undone, 'zwei', { ...undone.definition, legalBasis: '§ 2' })

    expect(redo(undone).definition.legalBasis).toBe('§ 1')
    expect(other?.history).toMatchObject({ past: [{ label: 'zwei' }], future: [] })
  })
})

describe('ids', () => {
  it.each([
    ['Hundemarke versenden', 'hundemarkeVersenden'],
    ['Über Haltung entscheiden?', 'ueberHaltungEntscheiden'],
    ['14 Tage', 'schritt14Tage'],
  ])('"%s" gives %s', (name, id) => {
    expect(idFrom(name, {})).toBe(id)
  })

  it('take the next free number', () => {
    expect(freeId('a', { a: 1, a2: 1 })).toBe('a3')
  })
})
