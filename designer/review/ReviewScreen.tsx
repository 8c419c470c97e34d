import type { Definition } from '#shared/model/definition.ts'
import { inLanguage } from '#shared/model/localised.ts'
import { reviewTexts } from '#shared/text/review.ts'
import { waiverTexts } from '#shared/text/waivers.ts'
import { useSubmission, type SubmissionDetail } from '../api/submissions.ts'
import { useLanguage, useTexts } from '../ui/language.ts'
import { DefinitionDiff } from '../comparing/DefinitionDiff.tsx'
import { DenseScreen } from '../workplace/DenseScreen.tsx'
import { Loaded } from '../workplace/Loaded.tsx'
import { Checks } from './Checks.tsx'
import { Comparison } from './Comparison.tsx'
import { ListLink } from './ListLink.tsx'
import { Submitted } from './Submitted.tsx'
import { Vote } from './Vote.tsx'
import { Waivers } from './Waivers.tsx'

/** One submission for IT: what changed technically, the process, the definition, the vote. */
export function ReviewScreen({ id }: { readonly id: string }) {
  const texts = useTexts(reviewTexts)
  const language = useLanguage((choice) => choice.language)
  const submission = useSubmission(id)
  const title = submission.data === undefined ? '' : inLanguage(submission.data.title, language)
  return (
    <DenseScreen
      title={`${title} – ${texts.title}`}
      crumbs={[<ListLink key="list" title={texts.title} />, title]}
      aside={submission.data !== undefined && <Submitted submission={submission.data} />}
    >
      <Loaded query={submission}>{(loaded) => <Review submission={loaded} />}</Loaded>
    </DenseScreen>
  )
}

function WaiversPanel({ waivers }: { readonly waivers: Definition['waivers'] }) {
  const texts = useTexts(waiverTexts)
  if (waivers === undefined) return null
  return (
    <>
      <div className="ph">
        <h2>{texts.list}</h2>
      </div>
      <Waivers waivers={waivers} />
    </>
  )
}

function Review({ submission }: { readonly submission: SubmissionDetail }) {
  const texts = useTexts(reviewTexts)
  const { released, definition, version } = submission
  const before = released === null ? texts.nothing : texts.version(version - 1)
  return (
    <Comparison
      submission={submission}
      below={
        <DefinitionDiff
          before={{ definition: released ?? undefined, name: before }}
          after={{ definition, name: texts.version(version) }}
        />
      }
      right={
        <section className="panel rr" aria-label={texts.decision}>
          <Checks submission={submission} />
          <WaiversPanel waivers={submission.definition.waivers} />
          <Vote key={submission.status} submission={submission} />
        </section>
      }
    />
  )
}
