import { describe, expect, test } from 'vitest'
import { asJson } from '#designer/editing/asJson.ts'
import { formAsToday } from '#designer/editing/commands/formAsToday.ts'
import { updateField } from '#designer/editing/commands/dataFields.ts'
import { stateReasons } from '#designer/editing/commands/stateReasons.ts'
import { emptyService } from '#runtime/services/emptyService.ts'
import { readFormLabels } from '#shared/import/readFormLabels.ts'
import { metadataAt } from '#shared/lint/field.ts'
import { lint, type Finding } from '#shared/lint/lint.ts'
import { definitionSchema } from '#shared/model/definition.ts'
import { changed } from '../support/change.ts'
import { demoCatalogue } from '../support/demoCatalogue.ts'

const form = `Familienname
Vornamen
Geburtsdatum
Straße
Hausnummer
PLZ
Ort
Rasse des Hundes
Halten Sie schon einen Hund?
Nachweis des Tierheims
Datum, Unterschrift`

const draft = definitionSchema.parse(
  asJson(
    formAsToday(emptyService({ id: 'hund', owner: 'kaemmerei', title: { de: 'Hund anmelden' } }), {
      labels: readFormLabels(form),
      office: { title: { de: 'Steuern' }, group: 'kaemmerei/steuern' },
    }),
  ),
)
const findings = lint(draft, await demoCatalogue())

describe('a draft from the labels of a form', () => {
  test('asks what the form asks, and a person works on it', () => {
    const { elements, flows } = draft.processes['main'] ?? { elements: {}, flows: {} }
    const [asked, worked] = Object.values(elements).filter(({ type }) => type === 'userTask')

    expect(asked).toMatchObject({ lane: 'citizen', name: { de: 'Angaben machen' } })
    expect(worked).toMatchObject({ lane: 'steuern', fimGroup: 3 })
    expect(Object.values(flows)).toHaveLength(3)
    expect(draft.startedFrom).toMatchObject({ questions: 10, evidence: 1, signatures: 1 })
  })

  test('is the honest starting point: what is wrong with it is found', () => {
    expect(findings.map(({ title }) => title.de)).toEqual(
      expect.arrayContaining([
        'Das Melderegister kennt 7 dieser Angaben schon.',
        'Keine Vorschrift verlangt eine Unterschrift.',
        'Das Tierheim kann das selbst bestätigen.',
      ]),
    )
    expect(findings.filter(({ rule }) => /expression|reference|unreachable/i.test(rule))).toEqual(
      [],
    )
  })

  test('says what for, by which provision and for how long in one act', () => {
    const isOpen = ({ rule }: Finding) => ['fieldBasis', 'retention'].includes(rule)
    expect(findings.filter(isOpen).map(({ remedy }) => remedy?.act)).toEqual(
      Array.from({ length: 20 }, () => 'stateReasons'),
    )
    const first = draft.forms['angabenMachen']?.questions[0]?.path ?? ''
    const own = updateField(draft, first, (schema) => ({ ...schema, retention: 'P1Y' }))

    const stated = changed(own, (now) =>
      stateReasons(now, {
        purpose: { de: 'Hundesteuer' },
        legalBasis: '§ 3 Hundesteuersatzung',
        retention: 'P10Y',
      }),
    )

    expect(lint(stated).filter(isOpen)).toEqual([])
    expect(metadataAt(first, stated)).toMatchObject({
      purpose: { de: 'Hundesteuer' },
      retention: 'P1Y',
    })
  })
})
