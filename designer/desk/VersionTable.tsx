import { deskTexts } from '#shared/text/desk.ts'
import type { Release } from '../api/releases.ts'
import { useLanguage, useTexts } from '../ui/language.ts'
import { useHolds } from '../workplace/roleText.ts'
import { VersionSteering } from './VersionSteering.tsx'
import { formatDay, formatInstant } from '../workplace/format.ts'

const looks = { former: '', current: 'fw-state--ok', future: 'fw-state--open' } as const

/** Newest first; the fingerprint is what people compare to know whose signature it is. */
export function VersionTable({ versions }: { readonly versions: readonly Release[] }) {
  const { versionColumns: columns } = useTexts(deskTexts)
  return (
    <table className="fw-table fw-table--stack" aria-labelledby="versions">
      <thead>
        <tr>
          {[columns.version, columns.validFrom, columns.released, columns.signature].map(
            (column) => (
              <th scope="col" key={column}>
                {column}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {versions.toReversed().map((release) => (
          <Row release={release} key={release.version} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ release }: { readonly release: Release }) {
  const texts = useTexts(deskTexts)
  const language = useLanguage((choice) => choice.language)
  const isOwner = useHolds('owner', release.department)
  const { version, state, service, suspended, validFrom, releasedAt, keyFingerprint, contentHash } =
    release
  return (
    <tr>
      <th scope="row">
        {texts.version(version)}
        <small>
          {suspended && <span className="fw-state fw-state--open">{texts.suspended}</span>}
          <span className={`fw-state ${looks[state]}`}>{texts.state[state]}</span>
        </small>
      </th>
      <td data-label={texts.versionColumns.validFrom}>
        <time dateTime={validFrom}>{formatDay(validFrom, language)}</time>
      </td>
      <td data-label={texts.versionColumns.released}>
        <time dateTime={releasedAt}>{formatInstant(releasedAt, language)}</time>
      </td>
      <td>
        <small>{texts.fingerprint}</small>
        <span className="fw-mono">{keyFingerprint}</span>
        <small>{texts.contentHash}</small>
        <span className="fw-mono">{contentHash}</span>
        {isOwner && <VersionSteering service={service} version={version} suspended={suspended} />}
      </td>
    </tr>
  )
}
