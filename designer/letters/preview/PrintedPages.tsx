import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Language } from '#shared/model/localised.ts'
import { previewTexts } from '#shared/text/preview.ts'
import { api } from '../../api/client.ts'
import { bodyOf } from '../../api/problem.ts'
import { useDocument } from '../../designer/documentStore.ts'
import { Icon } from '../../ui/Icon.tsx'
import { useTexts } from '../../ui/language.ts'
import { Scroll } from '../../ui/Scroll.tsx'

interface Asked {
  readonly service: string
  readonly letter: string
  readonly scenario: string
  readonly language: Language
}

/** The pages as the server's typesetter makes them of the saved draft; anew with each saving. */
export function PrintedPages({ title, ...asked }: Asked & { readonly title: string }) {
  const { letter: text } = useTexts(previewTexts)
  const etag = useDocument(({ opened }) => opened?.stored.etag)
  const isSaved = useDocument(({ opened }) => opened?.definition === opened?.stored.definition)
  const { data, error, isFetching } = useQuery({
    queryKey: ['printed', asked, etag],
    queryFn: () => pagesOf(asked),
    placeholderData: keepPreviousData,
    retry: false,
    gcTime: 0,
  })
  return (
    <>
      <p className="lookBar" role="status">
        {isSaved ? (isFetching ? text.printing : '') : text.saving}
      </p>
      {error === null ? undefined : (
        <p className="st err">
          <Icon name="warning" />
          {text.failed(error.message)}
        </p>
      )}
      {data === undefined || error !== null ? undefined : (
        <>
          <p className="muted">
            {text.sameText}{' '}
            <a href={pdfOf(asked)} target="_blank" rel="noreferrer">
              {text.open}
            </a>
          </p>
          <Scroll label={text.pages(title)} className="printed">
            {Array.from({ length: data.count }, (_, at) => (
              // oxlint-disable-next-line react/no-array-index-key -- pages have no names, their places are theirs
              <div className="printedPage" key={at}>
                <img
                  src={data.picture}
                  alt={text.page(at + 1, data.count)}
                  style={{ top: `-${at * 100}%`, height: `${data.count * 100}%` }}
                />
              </div>
            ))}
          </Scroll>
        </>
      )}
    </>
  )
}

async function pagesOf({ service, letter, ...query }: Asked) {
  const { drawing, count } = await bodyOf(
    api.services[':service'].draft.letters[':letter'].$get({ param: { service, letter }, query }),
  )
  return { count, picture: `data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawing)}` }
}

function pdfOf({ service, letter, ...query }: Asked): string {
  const address = api.services[':service'].draft.letters[':letter'].pdf.$url({
    param: { service, letter },
    query,
  })
  return address.pathname + address.search
}
