/** Returns the page that a browser shows at the end of a login. It repeats nothing of the request. */
export function closingPage(succeeded: boolean): string {
  const title = succeeded ? 'You are logged in' : 'The login failed';
  const text = succeeded
    ? 'You can close this window and return to the terminal.'
    : 'Return to the terminal to see why. You can close this window.';
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>${title}</title>
<style>body { font: 1.1rem/1.5 system-ui, sans-serif; margin: 20vh auto; max-width: 30rem; padding: 0 1rem; }</style>
<h1>${title}</h1>
<p>${text}</p>
</html>
`;
}
