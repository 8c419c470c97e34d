import { releaseTexts } from '#shared/text/release.ts'
import type { Release } from '../api/releases.ts'
import { Icon } from '../ui/Icon.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { formatDay } from '../workplace/format.ts'
import { shortFingerprint } from './signingKey.ts'

interface ReleasedProps {
  readonly title: string
  readonly release: Release
}

export function Released({ title, release }: ReleasedProps) {
  const texts = useTexts(releaseTexts)
  const language = useLanguage((choice) => choice.language)
  return (
    <>
      <div className="bd released" role="status">
        <Icon name="ok" size="l" />
        <p>
          <b>{texts.done(title, release.version)}</b>
        </p>
        <p>{texts.doneText(formatDay(release.validFrom, language))}</p>
        <p className="muted">
          {texts.key.fingerprint}{' '}
          <span className="num" title={release.keyFingerprint}>
            {shortFingerprint(release.keyFingerprint)}
          </span>
        </p>
      </div>
      <footer>
        <a className="btn l primary" href="/desk/">
          {texts.toDesk}
        </a>
      </footer>
    </>
  )
}
