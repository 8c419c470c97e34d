import { useState } from 'react'
import { releaseTexts } from '#shared/text/release.ts'
import { useNow } from '../api/queries.ts'
import { useLanguage, useTexts } from '../ui/language.ts'
import { dayOf, formatDay } from '../workplace/format.ts'
import { parseDay } from './parseDay.ts'
import type { ChosenKey } from './SigningKeyChoice.tsx'
import type { SigningKey } from './signingKey.ts'
import { useSigningKeys } from './useSigningKeys.ts'

interface Problems {
  readonly day?: string
  readonly key?: string
}

interface Checked {
  readonly validFrom: string
  readonly key: SigningKey
}

/** The day and the key of a release as chosen so far, and what is wrong with them. */
export function useSigningForm() {
  const texts = useTexts(releaseTexts)
  const language = useLanguage((choice) => choice.language)
  const { usable, isRegistered } = useSigningKeys()
  const today = dayOf(useNow()())
  const [day, setDay] = useState(formatDay(today, language))
  const [fromFile, setFromFile] = useState<ChosenKey>()
  const [problem, setProblem] = useState<Problems>({})
  const key = fromFile?.key ?? usable

  const problemOfDay = (parsed: string | undefined): Problems => {
    if (parsed === undefined) return { day: texts.validFromMissing }
    return parsed < today ? { day: texts.validFromPast(formatDay(today, language)) } : {}
  }
  const problemOfKey = (): Problems => {
    if (key === undefined) return { key: texts.problems.noKey }
    return isRegistered(key) ? {} : { key: texts.problems.keyNotRegistered }
  }
  const check = (): Checked | undefined => {
    const validFrom = parseDay(day)
    const found = { ...problemOfDay(validFrom), ...problemOfKey() }
    setProblem(found)
    const complete = found.day === undefined && found.key === undefined
    return complete && validFrom !== undefined && key !== undefined ? { validFrom, key } : undefined
  }
  return { day, setDay, fromFile, setFromFile, problem, check }
}
