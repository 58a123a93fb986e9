using Lingtan.Store;

namespace Lingtan.Web;

/// <summary>The parts of the energy side of the server.</summary>
internal static class EnergySetup
{
    /// <summary>Adds them.</summary>
    public static void AddParts(IServiceCollection services, ServerOptions options)
    {
        services.AddSingleton(provider => ReadingStore.Open(provider.GetRequiredService<Database>(), options.Readings.Length > 0 ? options.Readings : null)).AddSingleton<IReadingStore>(provider => provider.GetRequiredService<ReadingStore>());
        services.AddSingleton<EnergyDesk>().AddSingleton<EnergyImport>();
        services.AddSingleton<RegisterHours>().AddSingleton<ReadingChanges>().AddSingleton<ProposedRepairs>().AddSingleton<SiteSight>().AddSingleton<ReadingIntake>().AddSingleton<CollectorBoard>();
        services.AddSingleton<DemonstrationEnergy>().AddHostedService<SimulatedSite>();
        services.AddSingleton<CommandDesk>().AddSingleton<LimitRounds>().AddHostedService<CommandWork>();
        services.AddSingleton<CarbonRates>().AddSingleton<CheckMemory>().AddSingleton<ClosedMonths>();
        services.AddHostedService<CollectorWork>();
        services.AddSingleton<AlarmStore>().AddSingleton<DeliveryStore>().AddSingleton<CollectorNotices>().AddSingleton<AlarmRounds>().AddSingleton<DeliveryPost>().AddHostedService<AlarmWork>();
        services.AddHealthChecks().AddCheck<CollectorHealth>("collector", tags: ["ready"]);
    }
}
