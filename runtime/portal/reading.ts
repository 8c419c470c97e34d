import { inLanguage } from '#shared/model/localised.ts'
import type { Deps } from '../deps.ts'
import { caseState, type CaseState, type Standing } from './caseState.ts'
import { listLetters, listSteps, listUnanswered, type Case, type LetterRow } from './store.ts'
import type { View } from './view.ts'

/** A case with all that a page says about it. */
export interface CaseReading extends Standing {
  readonly view: View
  readonly letters: readonly LetterRow[]
  readonly state: CaseState
}

export function readCase(
  { db, versions }: Pick<Deps, 'db' | 'versions'>,
  found: Case,
  view: View,
): CaseReading {
  const { definition } = versions(found.ref)
  const { instance } = found
  const letters = listLetters(db, instance.id)
  const standing = {
    instance,
    definition,
    steps: listSteps(db, instance.id),
    hasLetter: letters.length > 0,
    unanswered: listUnanswered(db, instance.id),
    language: view.language,
  }
  return { ...standing, view, letters, state: caseState(standing) }
}

export function caseTitle({ definition, view }: Pick<CaseReading, 'definition' | 'view'>): string {
  return inLanguage(definition.portal?.caseTitle ?? definition.title, view.language)
}
