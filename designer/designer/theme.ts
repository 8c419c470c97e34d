import { create } from 'zustand'

export const themes = ['auto', 'light', 'dark'] as const
type Theme = (typeof themes)[number]

const useChosen = create<{ readonly theme: Theme }>(() => {
  const stored = localStorage.getItem('theme')
  const theme = themes.find((known) => known === stored) ?? 'auto'
  apply(theme)
  return { theme }
})

export function useTheme(): Theme {
  return useChosen((state) => state.theme)
}

export function setTheme(theme: Theme): void {
  localStorage.setItem('theme', theme)
  apply(theme)
  useChosen.setState({ theme })
}

function apply(theme: Theme): void {
  if (theme === 'auto') delete document.documentElement.dataset['kernTheme']
  else document.documentElement.dataset['kernTheme'] = theme
}
