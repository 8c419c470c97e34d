import '../ui/jitless.ts'
import { createRootRoute, createRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { mount } from '../ui/mount.tsx'
import { Failed } from '../workplace/Failed.tsx'
import { CaseList } from './CaseList.tsx'
import { CaseScreen } from './CaseScreen.tsx'
import { ClarificationScreen } from './ClarificationScreen.tsx'
import { MigrationScreen } from './MigrationScreen.tsx'
import { ServiceList } from './ServiceList.tsx'
import { ServiceScreen } from './ServiceScreen.tsx'
import '../ui/styles.css'
import '@kern-ux/native/dist/kern.min.css'
import '../workplace/workplace.css'

const root = createRootRoute()
const services = createRoute({ getParentRoute: () => root, path: '/', component: ServiceList })
const service = createRoute({
  getParentRoute: () => root,
  path: '/services/$service',
  component: () => <ServiceScreen id={service.useParams().service} />,
})
const migration = createRoute({
  getParentRoute: () => root,
  path: '/services/$service/versions/$version',
  component: () => {
    const { service: id, version } = migration.useParams()
    return <MigrationScreen service={id} version={Number(version)} />
  },
})
const cases = createRoute({ getParentRoute: () => root, path: '/cases', component: CaseList })
const oneCase = createRoute({
  getParentRoute: () => root,
  path: '/cases/$case',
  component: () => <CaseScreen id={oneCase.useParams().case} />,
})
const clarifications = createRoute({
  getParentRoute: () => root,
  path: '/clarifications',
  component: ClarificationScreen,
})
const router = createRouter({
  routeTree: root.addChildren([services, service, migration, cases, oneCase, clarifications]),
  basepath: '/desk',
})

mount(<RouterProvider router={router} />, <Failed />)
