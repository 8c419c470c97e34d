import { referred } from '#shared/model/referred.ts'
import { causesInEnglish } from '#shared/text/incidents.ts'
import type { Incident } from '../api/operations.ts'
import { useLanguage } from '../ui/language.ts'

/** Why a case stands still. The server writes it in German; in English its kind is said before that. */
export function Cause({ code, message }: Pick<Incident, 'code' | 'message'>) {
  const language = useLanguage((choice) => choice.language)
  const kind = language === 'en' ? referred(causesInEnglish, code) : undefined
  if (kind === undefined) return message
  return (
    <>
      {kind} <small lang="de">{message}</small>
    </>
  )
}
