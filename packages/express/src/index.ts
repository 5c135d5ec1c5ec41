export { mailherald, type Endpoint, type Middleware } from './mailherald.js'
