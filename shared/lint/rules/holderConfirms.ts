import type { CatalogueEntry } from '../../model/catalogue.ts'
import type { Definition } from '../../model/definition.ts'
import { referred } from '../../model/referred.ts'
import { schemaAt } from '../../model/schema.ts'
import { confirmationBy } from '../../sources/askable.ts'
import { dataSchema } from '../field.ts'
import type { AskHolder, Finding } from '../lint.ts'
import { proofIn } from '../proofs.ts'
import type { AskedQuestion } from '../questions.ts'
import { finding, type Rule } from '../rule.ts'
import type { Wording } from '../wordings.ts'

/** P02: people are to enclose what an office issued that can be asked itself. */
export const holderConfirms: Rule = {
  id: 'holderConfirms',
  check: ({ wordings, catalogue, definition }) =>
    wordings.flatMap((wording) => {
      const sentence = proofIn(wording)
      const holder = catalogue.find(
        (entry) => sentence !== undefined && isNamed(entry, sentence) && canConfirm(entry),
      )
      return sentence === undefined || holder === undefined
        ? []
        : [said(wording, { sentence, holder, definition })]
    }),
}

interface Proof {
  readonly sentence: string
  readonly holder: CatalogueEntry
  readonly definition: Definition
}

function said(wording: Wording, proof: Proof): Finding {
  const remedy = wording.question && wayOut(wording.question, proof)
  return finding('holderConfirms', wording.place, {
    severity: 'warning',
    text: 'holderConfirms',
    about: [wording.of, proof.holder.title],
    ...(remedy === undefined ? {} : { remedy }),
  })
}

/** "des Tierheims" */
function isNamed({ title }: CatalogueEntry, sentence: string): boolean {
  const words = title.de.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
  return new RegExp(`(?<!\\p{L})${words}(?:e?s|n)?(?!\\p{L})`, 'iu').test(sentence)
}

function canConfirm({ connection, operations }: CatalogueEntry): boolean {
  return connection === 'connected' && operations.some(({ writes }) => !writes)
}

/** A yes that needed a proof is asked of who can confirm it, right after the form. */
function wayOut(
  { form, question, place, entry }: AskedQuestion,
  { sentence, holder, definition }: Proof,
): AskHolder | undefined {
  const data = dataSchema(definition)
  const fieldAt = (path: string) => schemaAt(data, path, definition.types)
  const { flows = {} } = referred(definition.processes, place.process) ?? {}
  const leaving = Object.values(flows).filter(({ source }) => source === place.element)
  if (entry !== undefined || fieldAt(question.path)?.type !== 'boolean' || leaving.length !== 1)
    return undefined
  const known = (referred(definition.forms, form)?.questions ?? []).flatMap(({ path }) => {
    const field = fieldAt(path)
    return field === undefined ? [] : [{ path, field }]
  })
  const found = confirmationBy(holder, known)
  if (found === undefined) return undefined
  return {
    act: 'askHolder',
    form,
    question: question.id,
    sentence: sentence.trim(),
    holder: holder.id,
    operation: found.offered.operation,
    request: found.request,
    answer: found.path,
  }
}
