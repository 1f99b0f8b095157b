import { handle } from 'hono/aws-lambda';

import { createApp } from './app';
import { configFromFile } from './config-file';
import { createLog } from './logs';

/**
 * The gateway as an AWS Lambda function behind an API Gateway or a function URL. Size and slowness of requests are limited there.
 * Tokens and counts live as long as one instance of the function does.
 */
const config = configFromFile(process.env);
if (!config.ok) throw new Error(config.failure.join('\n'));

export const handler = handle(
  createApp({ config: config.value, log: createLog(config.value.secrets) }),
);
