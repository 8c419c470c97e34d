import { useNavigate } from '@tanstack/react-router'
import { inLanguage } from '#shared/model/localised.ts'
import { inboxTexts } from '#shared/text/inbox.ts'
import { useLanguage, useTexts } from '../ui/language.ts'
import type { Inbox, TaskFilter } from '../api/tasks.ts'

interface TaskFiltersProps {
  readonly services: Inbox['services']
  readonly filter: TaskFilter
}

export function TaskFilters({ services, filter }: TaskFiltersProps) {
  const texts = useTexts(inboxTexts)
  const navigate = useNavigate()
  const change = (changed: Partial<TaskFilter>) =>
    void navigate({ to: '/', search: { ...filter, ...changed }, replace: true })
  return (
    <search className="fw-filters" aria-label={texts.filter}>
      <div className="kern-form-input">
        <label className="kern-label" htmlFor="search">
          {texts.search}
        </label>
        <input
          className="kern-form-input__input"
          id="search"
          type="search"
          autoComplete="off"
          aria-describedby="search-hint"
          value={filter.search}
          onChange={(event) => change({ search: event.target.value })}
        />
        <span className="fw-sr" id="search-hint">
          {texts.searchHint}
        </span>
      </div>
      <ServiceSelect
        services={services}
        service={filter.service}
        onService={(service) => change({ service })}
      />
      <button
        className="kern-btn kern-btn--secondary"
        type="button"
        onClick={() => change({ search: '', service: '' })}
      >
        <span className="kern-label">{texts.reset}</span>
      </button>
    </search>
  )
}

interface ServiceSelectProps {
  readonly services: Inbox['services']
  readonly service: string
  readonly onService: (service: string) => void
}

function ServiceSelect({ services, service, onService }: ServiceSelectProps) {
  const texts = useTexts(inboxTexts)
  const language = useLanguage((choice) => choice.language)
  return (
    <div className="kern-form-input">
      <label className="kern-label" htmlFor="service">
        {texts.service}
      </label>
      <select
        className="kern-form-input__input"
        id="service"
        value={service}
        onChange={(event) => onService(event.target.value)}
      >
        <option value="">{texts.everyService}</option>
        {services.map(({ id, title }) => (
          <option key={id} value={id}>
            {inLanguage(title, language)}
          </option>
        ))}
      </select>
    </div>
  )
}
