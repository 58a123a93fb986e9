// The least a server can do: so many bytes, whoever asks. What Lingtan is compared with.
var builder = WebApplication.CreateSlimBuilder(args);
builder.Logging.ClearProviders();
var app = builder.Build();
var bytes = new System.Collections.Concurrent.ConcurrentDictionary<int, byte[]>();
app.MapGet("/{size:int}", (int size) => Results.Bytes(bytes.GetOrAdd(size, static length => [.. Enumerable.Repeat((byte)'x', length)]), "application/json; charset=utf-8"));
app.Run();
