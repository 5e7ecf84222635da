// The first consent of a user to OAuth 2: for applications that obtain refresh tokens. Clients need none of it.
export { beginLogin, type Login, type LoginOptions, loginRules } from './oauth/begin-login.ts';
