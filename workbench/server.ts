import { parseServerOptions } from './server/options.ts';
import { startServer } from './server/start.ts';

const parsed = parseServerOptions(process.argv.slice(2));
if (!parsed.ok) {
  console.error(parsed.text);
  process.exit(2);
}
try {
  const server = await startServer(parsed.options, console.error);
  console.log(
    `Bảng tính đã mở tại ${server.address}\nGoogle Sheets API v4 cũng trả lời tại đó; mã tệp: ${server.bookIds.join(', ')}\nBấm Ctrl+C để dừng; việc đang làm được giữ lại cho lần sau.`,
  );
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      server.stop().then(() => process.exit(0), console.error);
    });
  }
} catch (error) {
  if (!(error instanceof Error)) throw error;
  const isTaken = 'code' in error && error.code === 'EADDRINUSE';
  console.error(
    isTaken
      ? `Cổng ${parsed.options.port} đang được dùng; hãy chạy lại với -- --port ${parsed.options.port + 1}`
      : error,
  );
  process.exit(1);
}
