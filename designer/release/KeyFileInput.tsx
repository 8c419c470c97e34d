import { useId, useState, type ChangeEvent } from 'react'
import { releaseTexts } from '#shared/text/release.ts'
import { useTexts } from '../ui/language.ts'
import type { ChosenKey } from './SigningKeyChoice.tsx'
import { SigningProblem } from './SigningProblem.tsx'
import { readKeyFile } from './signingKey.ts'
import { KeyRefused } from './useSigningKeys.ts'

/** The file is read in this page and goes nowhere else. */
export function KeyFileInput({ onKey }: { readonly onKey: (chosen: ChosenKey) => void }) {
  const texts = useTexts(releaseTexts)
  const id = useId()
  const [problem, setProblem] = useState<KeyRefused>()
  const read = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0]
    if (file === undefined) return
    const key = await readKeyFile(await file.text())
    setProblem(typeof key === 'string' ? new KeyRefused(key) : undefined)
    if (typeof key !== 'string') onKey({ key, file: file.name })
  }
  return (
    <div className="keyfile">
      <label className="btn" htmlFor={id}>
        {texts.key.useFile}
        <input
          className="sr"
          id={id}
          type="file"
          accept=".pem,.jwk,.json,.key"
          aria-describedby={`${id}-hint`}
          onChange={(event) => void read(event)}
        />
      </label>
      <small id={`${id}-hint`}>{texts.key.fileHint}</small>
      {problem !== undefined && <SigningProblem error={problem} />}
    </div>
  )
}
