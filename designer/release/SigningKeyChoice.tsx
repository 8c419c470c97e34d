import { releaseTexts } from '#shared/text/release.ts'
import { useAddKey } from '../api/keys.ts'
import { Icon } from '../ui/Icon.tsx'
import { useTexts } from '../ui/language.ts'
import { KeyFileInput } from './KeyFileInput.tsx'
import { SigningProblem } from './SigningProblem.tsx'
import { shortFingerprint, type SigningKey } from './signingKey.ts'
import { useMakeKey, useSigningKeys } from './useSigningKeys.ts'

export interface ChosenKey {
  readonly key: SigningKey
  /** Name of the file it was read from; absent for the key of this browser. */
  readonly file?: string
}

interface SigningKeyChoiceProps {
  /** Name and role of who signs. */
  readonly signer: string
  /** A key read from a file goes before the one of this browser. */
  readonly fromFile: ChosenKey | undefined
  readonly onFile: (chosen: ChosenKey) => void
}

/** Which key signs; without one, the ways to get one. */
export function SigningKeyChoice({ signer, fromFile, onFile }: SigningKeyChoiceProps) {
  const texts = useTexts(releaseTexts)
  const { usable, isRegistered, isPending } = useSigningKeys()
  const chosen = fromFile ?? (usable === undefined ? undefined : { key: usable })
  if (isPending) return null
  return (
    <div className="signbox">
      <Icon name="key" />
      <b>{signer}</b>
      <p>{texts.key.text}</p>
      {chosen === undefined ? <NoKey /> : <Chosen chosen={chosen} />}
      {chosen !== undefined && !isRegistered(chosen.key) && <Register chosen={chosen} />}
      <KeyFileInput onKey={onFile} />
    </div>
  )
}

function Chosen({ chosen: { key, file } }: { readonly chosen: ChosenKey }) {
  const texts = useTexts(releaseTexts)
  return (
    <p>
      {file === undefined ? texts.key.inBrowser : texts.key.fromFile(file)}{' '}
      <span className="num fingerprint" title={key.fingerprint}>
        {shortFingerprint(key.fingerprint)}
      </span>
    </p>
  )
}

function NoKey() {
  const texts = useTexts(releaseTexts)
  const make = useMakeKey(texts.key.titleBrowser)
  return (
    <>
      <p>{texts.key.none}</p>
      <p>
        <button
          className="btn soft"
          type="button"
          disabled={make.isPending}
          onClick={() => make.mutate()}
        >
          <Icon name="key" />
          {texts.key.make}
        </button>
      </p>
      {make.isError && <SigningProblem error={make.error} />}
    </>
  )
}

function Register({ chosen: { key, file } }: { readonly chosen: ChosenKey }) {
  const texts = useTexts(releaseTexts)
  const add = useAddKey()
  const title = file ?? texts.key.titleBrowser
  return (
    <>
      <p className="wrong">{texts.key.unregistered}</p>
      <p>
        <button
          className="btn soft"
          type="button"
          disabled={add.isPending}
          onClick={() => add.mutate({ title, publicKey: key.publicKey })}
        >
          {texts.key.register}
        </button>
      </p>
      {add.isError && <SigningProblem error={add.error} />}
    </>
  )
}
