import type { ComponentProps } from 'react'
import type { Definition } from '#shared/model/definition.ts'
import type { Language } from '#shared/model/localised.ts'
import { comparingTexts } from '#shared/text/comparing.ts'
import { reviewTexts } from '#shared/text/review.ts'
import { useBeginning } from '../api/drafts.ts'
import { useReleased, useVersions, type Release } from '../api/releases.ts'
import { useSubmission, useSubmissions, type Submission } from '../api/submissions.ts'
import { useLanguage } from '../ui/language.ts'
import type { Option } from '../ui/Choice.tsx'
import { formatDay, formatInstant } from '../workplace/format.ts'
import type { Loaded } from '../workplace/Loaded.tsx'

/** The draft, what it began with, a number of a version, or what was submitted. */
export const draft = 'draft'
const beginning = 'beginning'
const submitted = 'submission-'

/** All states of a service that can be compared, the newest first. */
export function useSides({ id, startedFrom }: Definition) {
  const language = useLanguage((choice) => choice.language)
  const versions = useVersions(id)
  const submissions = useSubmissions()
  const first = useBeginning(id, startedFrom !== undefined)
  const queries = [versions, submissions, first]
  const open = (submissions.data ?? []).filter(
    (one) => one.service === id && one.status !== 'released',
  )
  const options: readonly Option[] = [
    { id: draft, label: comparingTexts[language].draft },
    ...open.map((one) => ofSubmission(one, language)),
    ...(versions.data ?? []).toReversed().map((one) => ofVersion(one, language)),
    ...(first.data === undefined || first.data === null
      ? []
      : [{ id: beginning, label: comparingTexts[language].beginning }]),
  ]
  return {
    options,
    isPending: queries.some(({ isLoading }) => isLoading),
    error: queries.find(({ isError }) => isError)?.error,
    again: () =>
      void Promise.all(queries.filter(({ isError }) => isError).map(({ refetch }) => refetch())),
  }
}

function ofVersion({ version, validFrom, state }: Release, language: Language): Option {
  const text = comparingTexts[language]
  const note = state === 'current' ? text.current : text.validFrom(formatDay(validFrom, language))
  return { id: String(version), label: text.version(version), note }
}

function ofSubmission({ id, submittedAt, status }: Submission, language: Language): Option {
  const label = comparingTexts[language].submission(formatInstant(submittedAt, language))
  return { id: `${submitted}${id}`, label, note: reviewTexts[language].status[status] }
}

/** One state by its id. */
export function useSide(definition: Definition, id: string): Side {
  const version = /^\d+$/.test(id) ? Number(id) : undefined
  const released = useReleased(definition.id, version)
  const submission = useSubmission(
    id.startsWith(submitted) ? id.slice(submitted.length) : undefined,
  )
  const first = useBeginning(definition.id, id === beginning)
  if (id === draft) return { ...there, data: definition }
  if (id === beginning) return sideOf(first, first.data ?? undefined)
  return version === undefined ? sideOf(submission, submission.data?.definition) : released
}

function sideOf(query: Omit<Side, 'data'>, data: Definition | undefined): Side {
  const { isError, error, fetchStatus, refetch } = query
  return { isError, error, fetchStatus, refetch, data }
}

type Side = ComponentProps<typeof Loaded<Definition>>['query']

const there = {
  isError: false,
  error: null,
  fetchStatus: 'idle',
  refetch: () => undefined,
} as const
