# With Wrangler, the last three lines are wrangler.jsonc and the variables are secrets of the Worker.
using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [(name = "main", worker = .worker)],
  sockets = [(name = "http", address = "127.0.0.1:8080", http = (), service = "main")],
);

const worker :Workerd.Worker = (
  modules = [(name = "worker", esModule = embed "worker.js")],
  bindings = [
    (name = "TENCENT_SES_TOKEN", fromEnvironment = "TENCENT_SES_TOKEN"),
    (name = "SENDGRID_PUBLIC_KEY", fromEnvironment = "SENDGRID_PUBLIC_KEY"),
    (name = "RESEND_SECRET", fromEnvironment = "RESEND_SECRET"),
  ],
  compatibilityDate = "2025-04-01",
  compatibilityFlags = ["nodejs_compat"],
);
