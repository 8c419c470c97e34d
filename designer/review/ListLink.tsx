import { Link } from '@tanstack/react-router'

export function ListLink({ title }: { readonly title: string }) {
  return <Link to="/">{title}</Link>
}
