import '../ui/jitless.ts'
import { createRootRoute, createRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { mount } from '../ui/mount.tsx'
import { Failed } from '../workplace/Failed.tsx'
import { KeysScreen } from './KeysScreen.tsx'
import { ReleaseList } from './ReleaseList.tsx'
import { ReleaseScreen } from './ReleaseScreen.tsx'
import '../ui/styles.css'
import '../workplace/dense.css'
import '../review/review.css'
import './release.css'

const root = createRootRoute()
const list = createRoute({ getParentRoute: () => root, path: '/', component: ReleaseList })
const keys = createRoute({ getParentRoute: () => root, path: '/keys', component: KeysScreen })
const release = createRoute({
  getParentRoute: () => root,
  path: '/$submission',
  component: () => <ReleaseScreen id={release.useParams().submission} />,
})
const router = createRouter({
  routeTree: root.addChildren([list, keys, release]),
  basepath: '/release',
})

mount(<RouterProvider router={router} />, <Failed />)
