# The service for hosts that run containers. App Service, as infra/ sets it up, needs none.
#   docker build -t counterpart . && docker run --env-file settings.env -p 3978:3978 counterpart

# The tab is built with everything; nothing of that stays.
FROM node:24-trixie-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build && node infra/gather.ts

# What runs, with the packages that it imports, and no more: types and source maps of theirs are half of the bytes.
FROM node:24-trixie-slim AS packages
WORKDIR /app
COPY --from=build /app/dist/service/package.json /app/dist/service/package-lock.json ./
RUN npm ci --ignore-scripts && npm cache clean --force \
  && find node_modules -type f \( -name '*.map' -o -name '*.d.ts' -o -name '*.d.mts' -o -name '*.d.cts' \) -delete

FROM node:24-trixie-slim
ENV NODE_ENV=production PORT=3978
WORKDIR /app
COPY --from=packages /app/node_modules ./node_modules
COPY --from=build /app/dist/service ./
USER node
EXPOSE 3978
# Docker asks; Kubernetes and Container Apps have probes of their own, for /health/live and /health/ready.
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/ready`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# Node itself is process 1, so that SIGTERM reaches it; give it 25 seconds to finish what it has in hand.
STOPSIGNAL SIGTERM
CMD ["node", "bot/main.ts"]
