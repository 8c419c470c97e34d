import { workplaceTexts } from '#shared/text/workplace.ts'
import { useTexts } from '../ui/language.ts'

/** What a screen shows when drawing it failed. */
export function Failed() {
  const texts = useTexts(workplaceTexts)
  return (
    <div className="fw-problem" role="alert">
      <h1>{texts.failed.title}</h1>
      <p>{texts.failed.text}</p>
      <button
        className="btn l kern-btn kern-btn--secondary"
        type="button"
        onClick={() => globalThis.location.reload()}
      >
        <span className="kern-label">{texts.again}</span>
      </button>
    </div>
  )
}
