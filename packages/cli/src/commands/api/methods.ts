/** The methods that `api` sends. */
export const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
