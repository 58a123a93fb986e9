using System.Text.Json;
using System.Text.Json.Serialization;
using Lingtan.Formats;
using Lingtan.Store;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Prometheus;

namespace Lingtan.Web;

/// <summary>Puts the server together.</summary>
public static class ServerSetup
{
    /// <summary>Where the interface begins.</summary>
    public const string ApiPath = "/api/v1";

    /// <summary>How long the server finishes what it is doing when it is told to end.</summary>
    public static readonly TimeSpan ShutdownTime = TimeSpan.FromSeconds(30);

    /// <summary>The server, ready to run.</summary>
    /// <param name="args">Command line.</param>
    /// <param name="parts">Puts other parts in the place of its own, such as a clock that is set; null: none.</param>
    public static WebApplication Build(string[] args, Action<IServiceCollection>? parts = null)
    {
        var builder = WebApplication.CreateSlimBuilder(args);
        builder.Configuration.AddJsonFile("lingtan.json", optional: true).AddEnvironmentVariables("LINGTAN__").AddCommandLine(args);
        var options = new ServerOptions();
        builder.Configuration.Bind(options);
        options.Mail.Check();
        options.Alarms.Check();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => Limit(kestrel, options));
        builder.Logging.ClearProviders().AddJsonConsole(json => json.UseUtcTimestamp = true).SetMinimumLevel(LogLevel.Information).AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        AddParts(builder.Services, options);
        parts?.Invoke(builder.Services);
        var app = builder.Build();
        Arrange(app, options);
        app.Services.GetRequiredService<DemonstrationData>().Fill();
        return app;
    }

    private static void Limit(KestrelServerOptions kestrel, ServerOptions options)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = (long)options.UploadMegabytes << 20;
        kestrel.Limits.MinRequestBodyDataRate = new MinDataRate(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(10));
    }

    private static void AddParts(IServiceCollection services, ServerOptions options)
    {
        services.AddSingleton(options).AddSingleton(TimeProvider.System).AddSingleton<NodaTime.IClock, ProviderClock>();
        services.AddSingleton(_ => Database.Open(options.Database));
        services.AddSingleton<AccountStore>().AddSingleton<SessionStore>().AddSingleton<TokenStore>().AddSingleton<AnswerStore>().AddSingleton<FactStore>().AddSingleton<BookStore>()
            .AddSingleton<EvidenceStore>().AddSingleton<AuditTrail>().AddSingleton<CellDesk>().AddSingleton<ActivityDesk>().AddSingleton<StatusDesk>().AddSingleton<Restatement>()
            .AddSingleton<Beginning>().AddSingleton<TableDesk>().AddSingleton<BookImport>()
            .AddSingleton<CommentDesk>().AddSingleton<DeadlineDesk>().AddSingleton<NoticeStore>().AddSingleton<MailAddresses>();
        EnergySetup.AddParts(services, options);
        services.AddSingleton<ImportJobs>().AddHostedService(provider => provider.GetRequiredService<ImportJobs>());
        services.AddSingleton<ReminderRounds>().AddSingleton<MailPost>().AddHostedService<ReminderWork>();
        services.AddSingleton(Passwords.Hasher).AddSingleton<SignInBrake>().AddSingleton<SignInDesk>().AddSingleton<DemonstrationWorkflow>().AddSingleton<DemonstrationData>();
        services.AddHealthChecks().AddCheck<DatabaseHealth>("database", tags: ["ready"]);
        services.AddOpenApi("v1", open => OpenApiText.Apply(open));
        services.AddProblemDetails();
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.AddSingleton(_ => Libraries(options)).AddSingleton<LiveInventories>().AddHostedService<WarmUp>();
        services.ConfigureHttpJsonOptions(json => Configure(json.SerializerOptions));
        services.Configure<ForwardedHeadersOptions>(forwarded =>
        {
            forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            foreach (var proxy in options.Proxies) forwarded.KnownProxies.Add(System.Net.IPAddress.Parse(proxy));
        });
        services.Configure<HostOptions>(host => host.ShutdownTimeout = ShutdownTime);
    }

    private static LibrarySet Libraries(ServerOptions options)
    {
        var libraries = LibrarySet.Open(options.Data.Length > 0 ? options.Data : null);
        _ = libraries.Factors;
        return libraries.Faults.Any
            ? throw new InvalidOperationException("The data folder has faults: " + string.Join("; ", libraries.Faults.Select(fault => fault.Place + " " + fault.Code.Title.En + ": " + fault.Value))) : libraries;
    }

    /// <summary>How JSON is written and read.</summary>
    /// <param name="json">The options.</param>
    internal static void Configure(JsonSerializerOptions json)
    {
        json.Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        json.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
        StrictJson.Apply(json);
    }

    private static void Arrange(WebApplication app, ServerOptions options)
    {
        app.UseForwardedHeaders();
        app.Use(ClientFiles.Headers);
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            // What was wrong with the request is told to whoever sent it; the log is for what is wrong with the server.
            ExceptionHandler = Failures.Answer, SuppressDiagnosticsCallback = failed => failed.Exception is Microsoft.AspNetCore.Http.BadHttpRequestException or OperationCanceledException,
        });
        var client = ClientFiles.Find(options);
        if (client is not null) ClientFiles.Use(app, client);
        app.UseRouting();
        app.UseHttpMetrics(metrics => metrics.ReduceStatusCodeCardinality());
        app.UseMiddleware<AccessCheck>();
        app.UseMiddleware<AnswersKept>();
        var api = app.MapGroup(ApiPath);
        foreach (var area in options.Collector == CollectorMode.Only ? [] : Areas()) area.Map(api);
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false }).AllowAnyone();
        app.MapHealthChecks("/health/ready", new() { Predicate = check => check.Tags.Contains("ready") }).AllowAnyone();
        app.MapMetrics("/metrics").AllowAnyone();
        app.MapOpenApi(ApiPath + "/openapi.json").AllowAnyone();
        app.MapFallback(ApiPath + "/{*path}", (HttpContext context, IEnumerable<EndpointDataSource> endpoints) => Unmatched.Answer(context, endpoints)).AllowAnyone();
        if (client is not null) ClientFiles.MapPage(app, client);
    }

    /// <summary>All areas of the interface, found by scanning this assembly.</summary>
    internal static IEnumerable<IEndpoints> Areas() =>
        typeof(ServerSetup).Assembly.GetExportedTypes().Where(type => type is { IsClass: true, IsAbstract: false } && typeof(IEndpoints).IsAssignableFrom(type))
            .OrderBy(type => type.FullName, StringComparer.Ordinal).Select(type => (IEndpoints)Activator.CreateInstance(type)!);
}
