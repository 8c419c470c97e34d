import {
  addFieldTo,
  addType,
  duplicateField,
  removeField,
  setRequired,
  updateField,
} from '#designer/editing/commands/dataFields.ts'
import { stateReasons } from '#designer/editing/commands/stateReasons.ts'
import { addDeadline, deadlineId, removeDeadline } from '#designer/editing/commands/deadlines.ts'
import {
  addInput,
  addOutput,
  moveColumn,
  removeInput,
  removeOutput,
  renameColumn,
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
  insertBlock,
  moveBlock,
  removeBlock,
  updateLetter,
} from '#designer/editing/commands/letterBlocks.ts'
import {
  addGroup,
  groupQuestion,
  moveQuestionTo,
  removeAsked,
  removeGroup,
  updateGroup,
} from '#designer/editing/commands/questionGroups.ts'
import {
  addMapping,
  removeTarget,
  setRow,
  updateMapping,
} from '#designer/editing/commands/mappingRows.ts'
import { moveField } from '#designer/editing/commands/moveField.ts'
import { addPortalPage, removePortalPage } from '#designer/editing/commands/portalPage.ts'
import { renameType } from '#designer/editing/commands/renameType.ts'
import { restorePart } from '#designer/editing/commands/restorePart.ts'
import { removeSource } from '#designer/editing/commands/sources.ts'
import { liftWaiver, waive } from '#designer/editing/commands/waivers.ts'
import { recordsOf } from '#designer/editing/fields.ts'
import { compareDefinitions } from '#shared/comparing/compare.ts'
import type { Decision, Form, Letter } from '#shared/model/content.ts'
import { mainProcess, type Definition } from '#shared/model/definition.ts'
import type { AnyCommand, Chance } from './anyCommand.ts'

const text = { type: 'string' } as const
const label = { de: 'Neue Angabe' }

const fieldOf = (definition: Definition, { one }: Chance): string =>
  one(recordsOf(definition).map(({ path }) => path)) ?? 'gone'
const keyOf = (records: object, { one }: Chance): string => one(Object.keys(records)) ?? 'gone'
const way = ({ one }: Chance): -1 | 1 => one([-1, 1] as const) ?? 1

function table(change: (decision: Decision, chance: Chance) => Decision): AnyCommand {
  return (now, chance) =>
    updateDecision(now, keyOf(now.decisions, chance), (decision) => change(decision, chance))
}

function form(change: (form: Form, chance: Chance, now: Definition) => Form): AnyCommand {
  return (now, chance) =>
    updateForm(now, keyOf(now.forms, chance), (one) => change(one, chance, now))
}

function letter(change: (letter: Letter, chance: Chance) => Letter): AnyCommand {
  return (now, chance) =>
    updateLetter(now, keyOf(now.letters, chance), (one) => change(one, chance))
}

const rowOf = ({ rows }: Decision, { one }: Chance): string => one(rows)?.id ?? 'gone'
const columnOf = ({ inputs, outputs }: Decision, { one }: Chance): string =>
  one([...inputs, ...outputs])?.id ?? 'gone'
const questionOf = ({ questions }: Form, { one }: Chance): string => one(questions)?.id ?? 'gone'
const blockOf = ({ blocks }: Letter, { one }: Chance): string => one(blocks)?.id ?? 'gone'

const removeBlockOf = letter((one, chance) => removeBlock(one, blockOf(one, chance)))

/** What is done to data, forms, tables, letters, mappings, deadlines. */
export const contentCommands: Readonly<Record<string, AnyCommand>> = {
  addFieldTo: (now, chance) =>
    addFieldTo(now, chance.one([undefined, fieldOf(now, chance)]), { label, schema: text })
      .definition,
  addField: (now) => addField(now, { label, schema: text }).definition,
  addType: (now) => addType(now, { de: 'Neue Art' }).definition,
  duplicateField: (now, chance) => duplicateField(now, fieldOf(now, chance), label).definition,
  removeField: (now, chance) => removeField(now, fieldOf(now, chance)),
  setRequired: (now, chance) => setRequired(now, fieldOf(now, chance), chance.number(0, 1) === 1),
  stateReasons: (now, chance) =>
    stateReasons(now, {
      purpose: label,
      legalBasis: '§ 1',
      retention: `P${chance.number(1, 30)}Y`,
    }),
  updateField: (now, chance) =>
    updateField(now, fieldOf(now, chance), (schema) => ({ ...schema, label })),
  moveField(now, chance) {
    const moved = moveField(
      now,
      fieldOf(now, chance),
      chance.one([undefined, fieldOf(now, chance)]),
    )
    return 'blockers' in moved ? now : moved.definition
  },
  renameType: (now, chance) =>
    renameType(now, keyOf(now.types, chance), `Art${chance.number(1, 99)}`),
  addRow: table((decision) => addRow(decision)),
  duplicateRow: table((decision, chance) => duplicateRow(decision, rowOf(decision, chance))),
  removeRow: table((decision, chance) => removeRow(decision, rowOf(decision, chance))),
  moveRow: table((decision, chance) => moveRow(decision, rowOf(decision, chance), way(chance))),
  setCell: table((decision, chance) => {
    const input = chance.one(decision.inputs)
    return input === undefined
      ? decision
      : setCell(decision, rowOf(decision, chance), {
          part: 'when',
          column: input.id,
          text: chance.one(['', '"neu"', '> 3']) ?? '',
        })
  }),
  addInput: table((decision) => addInput(decision, { label, schema: text, expression: 'true' })),
  addOutput: table((decision) => addOutput(decision, { label, schema: text })),
  removeInput: table((decision, chance) => removeInput(decision, columnOf(decision, chance))),
  removeOutput: table((decision, chance) => removeOutput(decision, columnOf(decision, chance))),
  moveColumn: table((decision, chance) =>
    moveColumn(decision, columnOf(decision, chance), way(chance)),
  ),
  renameColumn: table((decision, chance) =>
    renameColumn(decision, columnOf(decision, chance), label),
  ),
  addQuestion: form((one, chance, now) =>
    addQuestion(one, { path: fieldOf(now, chance), question: { de: 'Was?' }, schema: text }),
  ),
  removeQuestion: form((one, chance) => removeQuestion(one, questionOf(one, chance))),
  moveQuestion: form((one, chance) => moveQuestion(one, questionOf(one, chance), way(chance))),
  moveQuestionTo: form((one, chance) =>
    moveQuestionTo(one, questionOf(one, chance), chance.number(0, one.questions.length)),
  ),
  addGroup: form((one, chance) =>
    addGroup(one, questionOf(one, chance), { de: 'Neuer Abschnitt' }),
  ),
  groupQuestion: form((one, chance) =>
    groupQuestion(one, questionOf(one, chance), Object.keys(one.groups ?? {})[0]),
  ),
  updateGroup: form((one) =>
    updateGroup(one, Object.keys(one.groups ?? {})[0] ?? '', (group) => ({
      ...group,
      together: true,
    })),
  ),
  removeGroup: form((one) => removeGroup(one, Object.keys(one.groups ?? {})[0] ?? '')),
  removeAsked: form((one, chance) => removeAsked(one, questionOf(one, chance))),
  insertBlock: letter((one) => insertBlock(one, 'appeal', { text: { de: 'Widerspruch' } })),
  addBlock: letter((one) => addBlock(one, 'text', { de: 'Neuer Absatz' })),
  removeBlock: letter((one, chance) => removeBlock(one, blockOf(one, chance))),
  moveBlock: letter((one, chance) => moveBlock(one, blockOf(one, chance), way(chance))),
  setRow: (now, chance) =>
    updateMapping(now, keyOf(now.mappings, chance), (mapping) =>
      setRow(mapping, fieldOf(now, chance), '1 + 1'),
    ),
  removeTarget: (now, chance) =>
    updateMapping(now, keyOf(now.mappings, chance), (mapping) =>
      removeTarget(mapping, keyOf(mapping.rows, chance)),
    ),
  addMapping: (now, chance) =>
    addMapping(now, {
      process: mainProcess,
      element: keyOf(now.processes[mainProcess]?.elements ?? {}, chance),
      side: chance.one(['input', 'output'] as const) ?? 'output',
    }).definition,
  addDeadline: (now) =>
    addDeadline(now, deadlineId(now, { de: 'Neue Frist' }), { de: 'Neue Frist' }),
  removeDeadline: (now, chance) => removeDeadline(now, keyOf(now.deadlines, chance)),
  removeSource: (now, chance) => removeSource(now, keyOf(now.sources, chance)),
  restorePart(now, chance) {
    const before = removeField(removeBlockOf(now, chance), fieldOf(now, chance))
    const difference = chance.one(compareDefinitions(before, now))
    return difference === undefined ? now : restorePart(now, before, difference)
  },
  addPortalPage: (now) => addPortalPage(now, { start: { de: 'Beginnen' }, done: { de: 'Fertig' } }),
  removePortalPage,
  waive: (now, chance) =>
    waive(
      now,
      { id: `finding:${chance.number(1, 5)}`, title: { de: 'Hinweis' } },
      'Weil es so ist.',
    ),
  liftWaiver: (now, chance) => liftWaiver(now, `finding:${chance.number(1, 5)}`),
}
