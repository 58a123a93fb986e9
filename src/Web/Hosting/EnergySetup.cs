using Lingtan.Store;

namespace Lingtan.Web;

/// <summary>The parts of the energy side of the server.</summary>
internal static class EnergySetup
{
    /// <summary>Adds them.</summary>
    public static void AddParts(IServiceCollection services, ServerOptions options)
    {
        services.AddSingleton<IReadingStore>(provider => new ReadingStore(provider.GetRequiredService<Database>()));
        services.AddSingleton<EnergyDesk>().AddSingleton<EnergyImport>();
        services.AddSingleton<RegisterLives>().AddSingleton<SiteSight>().AddSingleton<ReadingIntake>().AddSingleton<CollectorBoard>();
        services.AddSingleton<DemonstrationEnergy>().AddHostedService<SimulatedSite>();
        services.AddHostedService<CollectorWork>();
        services.AddHealthChecks().AddCheck<CollectorHealth>("collector", tags: ["ready"]);
    }
}
