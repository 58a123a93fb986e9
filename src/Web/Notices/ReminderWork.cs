namespace Lingtan.Web;

/// <summary>Makes the rounds of reminders and sends mail, over and over while the server runs.</summary>
internal sealed class ReminderWork(ReminderRounds rounds, MailPost post, ServerOptions options, ILogger<ReminderWork> log) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.ReminderMinutes <= 0) return;
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(options.ReminderMinutes));
        do
        {
            await Task.Run(() => Once(stoppingToken), stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    // What fails in one round, such as a database that does not answer, is tried again in the next; the server goes on.
    private async Task Once(CancellationToken stopping)
    {
        try
        {
            var added = rounds.Run();
            var sent = await post.Send(stopping);
            if (added + sent > 0 && log.IsEnabled(LogLevel.Information)) log.LogInformation("Reminders: {Added} notices, {Sent} mails", added, sent);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            log.LogError(error, "Reminders");
        }
    }
}
