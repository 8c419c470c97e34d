import { useQuery } from '@tanstack/react-query'
import { releaseTexts } from '#shared/text/release.ts'
import { useKeys, useWithdrawKey, type RegisteredKey } from '../api/keys.ts'
import { ListLink } from '../review/ListLink.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { DenseScreen } from '../workplace/DenseScreen.tsx'
import { Loaded } from '../workplace/Loaded.tsx'
import { formatDay } from '../workplace/format.ts'
import { loadKeys } from './keyStore.ts'
import { shortFingerprint } from './signingKey.ts'
import { SigningProblem } from './SigningProblem.tsx'
import { useMakeKey } from './useSigningKeys.ts'

/** The keys of the department, which of them lie in this browser, and a new one. */
export function KeysScreen() {
  const texts = useTexts(releaseTexts)
  const keys = useKeys()
  const make = useMakeKey(texts.key.titleBrowser)
  return (
    <DenseScreen
      title={texts.key.manage}
      crumbs={[<ListLink key="list" title={texts.title} />, texts.key.manage]}
    >
      <div className="page">
        <h1>{texts.key.manage}</h1>
        <p>{texts.key.manageText}</p>
        <p>
          <button
            className="btn l soft"
            type="button"
            disabled={make.isPending}
            onClick={() => make.mutate()}
          >
            <Icon name="key" />
            {texts.key.make}
          </button>
        </p>
        {make.isError && <SigningProblem error={make.error} />}
        <h2 id="registered">{texts.key.registered}</h2>
        <Loaded query={keys}>
          {(rows) =>
            rows.length === 0 ? (
              <p className="muted">{texts.key.noneRegistered}</p>
            ) : (
              <ul className="keys" aria-labelledby="registered">
                {rows.map((key) => (
                  <KeyRow key={key.fingerprint} registered={key} />
                ))}
              </ul>
            )
          }
        </Loaded>
      </div>
    </DenseScreen>
  )
}

function KeyRow({ registered }: { readonly registered: RegisteredKey }) {
  const texts = useTexts(releaseTexts)
  const language = useLanguage((choice) => choice.language)
  const local = useQuery({ queryKey: ['keys of this browser'], queryFn: loadKeys })
  const withdraw = useWithdrawKey()
  const { fingerprint, title, addedAt, withdrawnAt, own } = registered
  const here = local.data?.some((key) => key.fingerprint === fingerprint) ?? false
  return (
    <li>
      <Icon name="key" />
      <div>
        <b>{title}</b>{' '}
        <span className="muted">{texts.key.since(formatDay(addedAt, language))}</span>
        <p className="mono fingerprint">{fingerprint}</p>
        <p className="muted">
          {withdrawnAt === null
            ? here
              ? texts.key.here
              : texts.key.elsewhere
            : texts.key.withdrawn}
        </p>
        {withdraw.isError && <SigningProblem error={withdraw.error} />}
      </div>
      {own && withdrawnAt === null && (
        <button
          className="btn danger"
          type="button"
          aria-label={texts.key.withdrawNamed(shortFingerprint(fingerprint))}
          onClick={() => withdraw.mutate(fingerprint)}
        >
          {texts.key.withdraw}
        </button>
      )}
    </li>
  )
}
