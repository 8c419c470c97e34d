import { startTexts } from '#shared/text/start.ts'
import { Page } from '../portal/Page.tsx'
import type { View } from '../portal/view.ts'

/** Without the demo: the way to the portal, and for staff the way to work. */
export function PlainStartPage({ view }: { readonly view: View }) {
  const { city, language } = view
  const { plain } = startTexts[language]
  const work = [
    ['/inbox/', plain.inbox],
    ['/designer/', plain.designer],
    ['/release/', plain.release],
    ['/review/', plain.review],
    ['/operations/', plain.operations],
  ] as const
  return (
    <Page view={view} title={[plain.title(city.name)]}>
      <div className="fw-flow">
        <h1 className="kern-heading-x-large">{plain.title(city.name)}</h1>
        <p className="fw-lead">{plain.lead}</p>
        <p>
          <a className="kern-btn kern-btn--primary fw-btn-big" href="/portal">
            <span className="kern-label">{plain.toPortal}</span>
          </a>
        </p>
        <h2 className="kern-heading-medium">{plain.staff}</h2>
        <ul className="fw-list">
          {work.map(([href, text]) => (
            <li key={href}>
              <a className="kern-link" href={href}>
                {text}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </Page>
  )
}
